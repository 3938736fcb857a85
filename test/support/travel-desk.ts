/** People of the travel desk and of one unit, with short hands for acts, filings and rows. Persons and numbers are invented. */
import { ApiError } from '../../src/client/client.ts';
import type { CaseView } from '../../src/client/types.ts';
import { mrzCheck } from '../../src/language/identifiers/mrz.ts';
import { type TestOffice, type TestPerson, useOffice } from './office.ts';
import { makeUnit } from './units.ts';

export type Form = CaseView['form'];

export interface TravelDesk {
  office: TestOffice;
  /** `unit:<id>` of the unit. */
  unit: string;
  clerk: TestPerson;
  unitLeader: TestPerson;
  keeper: TestPerson;
  officer: TestPerson;
  head: TestPerson;
  window: TestPerson;
  act(who: TestPerson, id: string, action: string, input?: Form, form?: Form): Promise<CaseView>;
  /** A draft of the unit with its papers promised at the counter, and its first act. */
  filed(procedure: string, form: Form, submit: string): Promise<CaseView>;
  /** Columns of the rows of a register that have these. */
  rows(register: string, where?: Form): Promise<Form[]>;
  holderOf(thing: string): Promise<string | undefined>;
  /** Case in custody of a document. */
  custodyOf(document: string): Promise<string>;
  newest(procedure: string): Promise<string>;
  /** Puts a passport into custody by a slip of one line, signed by two: the case is the unit's own to see. @returns its case */
  keep(number: string, more?: Form): Promise<string>;
  /** An approved trip of the unit in the register, as its own acts write it. */
  trip(trip: string, more: Form): Promise<void>;
}

/** The two lines of a passport. */
export function zoneOf(book: { number: string; name?: string; birth?: string; sex?: string; expiry: string }): string {
  const { number, name = 'ZHANG<<SHILI', birth = '1985-03-17', sex = 'M', expiry } = book;
  const six = (day: string) => day.replaceAll('-', '').slice(2);
  const part = (text: string) => `${text}${mrzCheck(text)}`;
  const [first, second] = [part(number), part(six(birth))];
  const third = `${part(six(expiry))}${'<'.repeat(15)}`;
  return [
    `POCHN${name}`.padEnd(44, '<'),
    `${first}CHN${second}${sex}${third}${mrzCheck(`${first}${second}${third}`)}`,
  ].join('\n');
}

/** A passport as it is registered; the zone fits. */
export const passport = (number: string, unit: string, more: Form = {}): Form => {
  const expiry = typeof more.expiry === 'string' ? more.expiry : '2031-06-14';
  return {
    origin: 'handed-in',
    kind: number.slice(0, 2),
    number,
    holder: '章示例',
    sex: 'M',
    birth: '1985-03-17',
    issue: '2026-01-05',
    expiry,
    authority: '示例签发机关',
    mrz: zoneOf({ number, expiry }),
    unitName: '示例单位',
    unit,
    keeper: 'office',
    cabinet: 'A',
    slot: '01',
    ...more,
  };
};

/** The refusal itself, or one of its fields. */
export const refusedFor = (code: string) => (error: unknown) =>
  error instanceof ApiError &&
  [error.problem.code, ...(error.problem.errors ?? []).map((entry) => entry.code)].includes(code);

export async function openTravelDesk(clock: string): Promise<TravelDesk> {
  const office = await useOffice({ clock });
  const clerk = await office.person('专办示例');
  const unitLeader = await office.person('负责示例');
  const { id } = await makeUnit(office, clerk, unitLeader);
  const at = (name: string, role: string, body: string) => office.person(name, [{ role, body }]);
  const { pool } = office.running.office;
  const act: TravelDesk['act'] = async (who, caseId, action, input, form) => {
    const { version } = await who.client.case(caseId);
    const given = { action, version, ...(input ? { input } : {}), ...(form ? { form } : {}) };
    return (await who.client.act(caseId, given)).case;
  };
  const rows: TravelDesk['rows'] = async (register, where = {}) => {
    const found = await pool.query<{ values: Form; case_id: string; key: string }>(
      'select values, case_id, key from register_row where register = $1 and values @> $2 order by number, key',
      [register, JSON.stringify(where)],
    );
    return found.rows.map((row) => ({ ...row.values, case: row.case_id, key: row.key }));
  };
  const custodyOf = async (document: string) =>
    String((await rows('document-register', { document })).at(-1)?.case ?? '');
  const keeper = await at('保管示例', 'custodian', 'outbound');
  const officer = await at('经办示例', 'handler', 'outbound');
  return {
    office,
    unit: `unit:${id}`,
    clerk,
    unitLeader,
    keeper,
    officer,
    head: await at('处长示例', 'dept_head', 'outbound'),
    window: await at('窗口示例', 'window', 'd1'),
    act,
    rows,
    async filed(procedure, form, submit) {
      const draft = await clerk.client.open(procedure, form, undefined, { unit: id });
      for (const material of draft.materials.filter((entry) => entry.demanded)) {
        const body = new FormData();
        body.set('atCounter', 'true');
        await clerk.client.upload(draft.id, material.key, body);
      }
      return act(clerk, draft.id, submit);
    },
    async holderOf(thing) {
      const found = await pool.query<{ holder: string }>('select holder from thing_holder where thing = $1', [thing]);
      return found.rows[0]?.holder;
    },
    custodyOf,
    async keep(number, more = {}) {
      const { origin, cabinet, unitName, unit, keeper: _keeper, ...document } = passport(number, `unit:${id}`, more);
      const { id: slip } = await keeper.client.open('document-intake', {
        unitName: unitName ?? '',
        unit: unit ?? '',
        giver: '示例专办员',
        origin: origin ?? '',
        cabinet: cabinet ?? '',
        documents: [document],
      });
      await act(keeper, slip, 'read');
      await act(officer, slip, 'sign', { counted: 1 });
      return custodyOf(number);
    },
    async trip(trip, more) {
      const { pool } = office.running.office;
      const { rows } = await pool.query<{ id: string }>('select id from case_file order by number limit 1');
      const values = { trip, unit: `unit:${id}`, state: 'approved', validUntil: '2027-12-31', year: '2026', ...more };
      await pool.query(
        `insert into register_row (register, number, key, case_id, version, values, terms)
         values ('trip-register', $1, '', $2, 1, $3, '{}')`,
        [trip, rows[0]?.id, JSON.stringify(values)],
      );
    },
    async newest(procedure) {
      const found = await pool.query<{ id: string }>(
        'select id from case_file where procedure = $1 order by number desc limit 1',
        [procedure],
      );
      return found.rows[0]?.id ?? '';
    },
  };
}
