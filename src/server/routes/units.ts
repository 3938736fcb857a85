/** Units that file through their own clerks and leaders. */
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { addDays } from '../../calendar/arithmetic.ts';
import type { UnitDetail, UnitView } from '../../client/types-people.ts';
import { validateIdentifier } from '../../language/identifiers/index-table.ts';
import { findByLogin, type Person } from '../../store/people.ts';
import { transaction } from '../../store/pool.ts';
import { endPost, givePost } from '../../store/posts.ts';
import { addUnit, confirmUnit, findUnits, listMembers, listUnits, type UnitRow } from '../../store/units.ts';
import { type App, needPerson } from '../app.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, created, jsonBody } from '../schemas.ts';

const unitRoles = ['unit_liaison', 'unit_leader', 'custodian'] as const;
const kinds = [
  'organ',
  'publicInstitution',
  'firm',
  'socialOrg',
  'foundation',
  'repOffice',
  'university',
  'hospital',
  'school',
  'association',
  'other',
] as const;

const idParam = z.object({ id: z.uuid() });
const unitBody = z.object({
  name: z.string().trim().min(2).max(100),
  uscc: z.string().trim().toUpperCase(),
  kind: z.enum(kinds),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
const memberBody = z.object({ login: z.string().min(3).max(120), role: z.enum(unitRoles) });

const bodyKey = (id: string) => `unit:${id}`;
/** Units of the office's own that keep the list: the window and administrators. */
const keepsUnits = (person: Person) => person.posts.some((post) => post.role === 'admin' || post.role === 'window');

const rolesIn = (person: Person, id: string) =>
  person.posts.filter((post) => post.body === bodyKey(id)).map((post) => post.role);

const present = (row: UnitRow, person: Person): UnitView => ({
  id: row.id,
  name: row.name,
  uscc: row.uscc,
  kind: row.kind,
  confirmed: row.confirmed_on !== null,
  roles: rolesIn(person, row.id),
  ...(row.district ? { district: row.district } : {}),
});

async function detail(office: Office, person: Person, id: string): Promise<UnitDetail> {
  const [row] = rolesIn(person, id).length || keepsUnits(person) ? await findUnits(office.pool, [id]) : [];
  if (!row) throw new ApiProblem('not-found');
  const members = await listMembers(office.pool, id, office.clock.today());
  return {
    ...present(row, person),
    members: members.flatMap((member) => {
      const role = unitRoles.find((entry) => entry === member.role);
      if (!role) return [];
      return [
        {
          person: member.person,
          name: member.name,
          login: member.login,
          role,
          roleTitle: office.book.nameWho({ role }),
          from: member.from_day,
          ...(member.until_day ? { until: member.until_day } : {}),
        },
      ];
    }),
  };
}

/** Only the unit's own liaison or leader changes who stands for it. */
function needStanding(person: Person, id: string): void {
  if (!rolesIn(person, id).some((role) => role === 'unit_liaison' || role === 'unit_leader'))
    throw new ApiProblem('not-found');
}

function readRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/units',
      summary: 'Units in which I stand; all of them for the office',
      request: { query: z.object({ all: z.enum(['true']).optional() }) },
      responses: answer<UnitView[]>('UnitView[]', 'Units'),
    }),
    async (context) => {
      const person = needPerson(context.get('person'));
      const all = context.req.valid('query').all !== undefined && person.kind === 'staff';
      const own = person.posts.flatMap((post) => (post.body.startsWith('unit:') ? [post.body.slice(5)] : []));
      const rows = all ? await listUnits(office.pool, 2000) : await findUnits(office.pool, own);
      return context.json(
        rows.map((row) => present(row, person)),
        200,
      );
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/units/{id}',
      summary: 'One unit and who stands for it',
      request: { params: idParam },
      responses: answer<UnitDetail>('UnitDetail', 'The unit'),
    }),
    async (context) =>
      context.json(await detail(office, needPerson(context.get('person')), context.req.valid('param').id), 200),
  );
}

function registerRoute(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/units',
      summary: 'Register a unit; whoever does becomes its first liaison',
      request: { body: jsonBody(unitBody) },
      responses: created<UnitView>('UnitView', 'The unit'),
    }),
    async (context) => {
      const person = needPerson(context.get('person'));
      const unit = context.req.valid('json');
      if (!validateIdentifier('uscc', unit.uscc).ok) throw new ApiProblem('unit.code');
      const id = randomUUID();
      const today = office.clock.today();
      const added = await transaction(office.pool, async (connection) => {
        const fresh = await addUnit(connection, {
          id,
          name: unit.name,
          uscc: unit.uscc,
          kind: unit.kind,
          district: unit.district,
          by: person.id,
          now: office.clock.now(),
          today,
        });
        if (fresh)
          await givePost(connection, { person: person.id, role: 'unit_liaison', body: bodyKey(id), from: today });
        return fresh;
      });
      if (!added) throw new ApiProblem('unit.taken');
      const [row] = await findUnits(office.pool, [id]);
      if (!row) throw new ApiProblem('not-found');
      return context.json({ ...present(row, person), roles: ['unit_liaison'] }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/units/{id}/confirm',
      summary: 'The office compared the unit’s code with its certificate',
      request: { params: idParam },
      responses: answer<UnitDetail>('UnitDetail', 'The unit'),
    }),
    async (context) => {
      const person = needPerson(context.get('person'));
      const { id } = context.req.valid('param');
      if (!keepsUnits(person)) throw new ApiProblem('not-found');
      await confirmUnit(office.pool, id, person.id, office.clock.today());
      return context.json(await detail(office, person, id), 200);
    },
  );
}

function memberRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/units/{id}/members',
      summary: 'Add somebody who stands for the unit',
      request: { params: idParam, body: jsonBody(memberBody) },
      responses: answer<UnitDetail>('UnitDetail', 'The unit'),
    }),
    async (context) => {
      const person = needPerson(context.get('person'));
      const { id } = context.req.valid('param');
      needStanding(person, id);
      const { login, role } = context.req.valid('json');
      const found = await findByLogin(office.pool, login, office.clock.today());
      if (found?.kind !== 'applicant') throw new ApiProblem('unit.no-person');
      // Whoever files may not make himself the one who approves.
      if (found.id === person.id) throw new ApiProblem('unit.not-yourself');
      await givePost(office.pool, { person: found.id, role, body: bodyKey(id), from: office.clock.today() });
      return context.json(await detail(office, person, id), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/v1/units/{id}/members/{person}/{role}',
      summary: 'Take somebody out of the unit, from today',
      request: { params: idParam.extend({ person: z.uuid(), role: z.enum(unitRoles) }) },
      responses: answer<UnitDetail>('UnitDetail', 'The unit'),
    }),
    async (context) => {
      const person = needPerson(context.get('person'));
      const { id, person: gone, role } = context.req.valid('param');
      needStanding(person, id);
      const today = office.clock.today();
      const members = await listMembers(office.pool, id, today);
      const liaisons = members.filter((member) => member.role === 'unit_liaison');
      if (role === 'unit_liaison' && liaisons.every((member) => member.person === gone))
        throw new ApiProblem('unit.last-liaison');
      await endPost(office.pool, { person: gone, role, body: bodyKey(id), lastDay: addDays(today, -1) });
      if (gone === person.id && members.filter((member) => member.person === gone).length === 1)
        return context.json(await ownLeft(office, person, id), 200);
      return context.json(await detail(office, person, id), 200);
    },
  );
}

/** Whoever has just left a unit sees that it exists, and nobody in it. */
async function ownLeft(office: Office, person: Person, id: string): Promise<UnitDetail> {
  const [row] = await findUnits(office.pool, [id]);
  if (!row) throw new ApiProblem('not-found');
  return { ...present(row, person), roles: [], members: [] };
}

export function unitRoutes(app: App, office: Office): void {
  readRoutes(app, office);
  registerRoute(app, office);
  memberRoutes(app, office);
}
