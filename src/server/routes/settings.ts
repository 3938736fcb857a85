/** Settings: read by everybody of the staff, set by the administrator, with the day from which they hold. */
import { createRoute, z } from '@hono/zod-openapi';
import type { SettingView } from '../../client/types.ts';
import type { SettingDetail, SettingPast } from '../../client/types-admin.ts';
import type { Value } from '../../language/expression.ts';
import type { Setting } from '../../language/procedure.ts';
import { fitsSetting, settingRemedy } from '../../language/setting-values.ts';
import { addAdminEvent, listAdminEvents } from '../../store/admin-events.ts';
import { transaction } from '../../store/pool.ts';
import { putSetting } from '../../store/settings.ts';
import { listSettingHistory } from '../../store/settings-history.ts';
import { fieldProblem } from '../admin.ts';
import { type App, needPerson } from '../app.ts';
import { hoursKey } from '../calendar/office-hours.ts';
import { takeHours } from '../calendar/take-hours.ts';
import { inBeijing } from '../clock.ts';
import { allSettings, settingUsers, whyFixed } from '../house-settings.ts';
import { type Office, refreshSettings } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, daySchema, jsonBody, valueSchema } from '../schemas.ts';

const body = z.object({ value: valueSchema, from: daySchema, source: z.string().trim().min(1).max(400) });
const params = z.object({ key: z.string() });

const list = createRoute({
  method: 'get',
  path: '/api/v1/settings',
  summary: 'Parameters with source and value in force',
  responses: answer<SettingView[]>('SettingView[]', 'Settings'),
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/settings/{key}',
  summary: 'One parameter: every value with its days, and who reads it',
  request: { params },
  responses: answer<SettingDetail>('SettingDetail', 'The setting'),
});

const put = createRoute({
  method: 'put',
  path: '/api/v1/settings/{key}',
  summary: 'Set a parameter from a day on; never what the law fixes',
  request: { params, body: jsonBody(body) },
  responses: answer<SettingView>('SettingView', 'The setting'),
});

function view(office: Office, setting: Setting): SettingView {
  const row = office.settings.rows.find((entry) => entry.key === setting.key);
  return {
    ...setting,
    value: row ? row.value : setting.default,
    ...(row ? { since: row.valid_from, sourceNow: row.source } : {}),
  };
}

/** @throws ApiProblem with the field that does not fit */
function checkNew(office: Office, setting: Setting, given: z.infer<typeof body>): void {
  if (whyFixed(setting) && given.value !== setting.default) throw new ApiProblem('setting.fixed');
  if (!fitsSetting(setting, given.value))
    throw fieldProblem(
      'value',
      { zh: `“${setting.title.zh}”不能是这个值`, en: `${setting.title.en} cannot have this value` },
      settingRemedy(setting),
    );
  // A demo's clock moves; in a working office what held on a past day is not rewritten.
  if (given.from < office.clock.today() && !office.demo)
    throw fieldProblem(
      'from',
      { zh: '生效日在今天之前', en: 'The day in force is before today' },
      { zh: '从今天或以后的一天起；过去的值不改写。', en: 'From today or a later day; past values are not rewritten.' },
    );
}

/** Values by their day, and those that another one for the same day replaced (from the log). */
async function historyOf(office: Office, key: string): Promise<SettingPast[]> {
  const [rows, events] = await Promise.all([
    listSettingHistory(office.pool, key),
    listAdminEvents(office.pool, { kind: 'setting-set', subject: key, limit: 200 }),
  ]);
  const today = office.clock.today();
  const now = rows.find((row) => row.valid_from <= today)?.valid_from;
  const kept = rows.map((row): SettingPast => {
    const event = events.find((entry) => entry.detail.from === row.valid_from);
    return {
      from: row.valid_from,
      value: row.value,
      source: row.source,
      by: row.set_by_name ?? '',
      ...(event ? { at: inBeijing(event.at) } : {}),
      state: row.valid_from > today ? 'coming' : row.valid_from === now ? 'in-force' : 'past',
    };
  });
  const newest = new Set<string | undefined>();
  const replaced = events.flatMap((event): SettingPast[] => {
    const { from = '' } = event.detail;
    if (!newest.has(from)) {
      newest.add(from);
      return [];
    }
    const value = JSON.parse(event.detail.new ?? 'null') as Value; // written by the route below
    return [{ from, value, source: event.reason, by: event.by_name, at: inBeijing(event.at), state: 'replaced' }];
  });
  return [...kept, ...replaced].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}

export function settingRoutes(app: App, office: Office): void {
  const one = (key: string): Setting => {
    const setting = allSettings(office).get(key);
    if (!setting) throw new ApiProblem('not-found');
    return setting;
  };

  app.openapi(list, (context) => {
    if (needPerson(context.get('person')).kind === 'applicant') throw new ApiProblem('not-found');
    return context.json(
      [...allSettings(office).values()].map((setting) => view(office, setting)),
      200,
    );
  });

  app.openapi(read, async (context) => {
    if (needPerson(context.get('person')).kind === 'applicant') throw new ApiProblem('not-found');
    const setting = one(context.req.valid('param').key);
    const why = whyFixed(setting);
    const detail: SettingDetail = {
      ...view(office, setting),
      ...(why ? { fixed: why } : {}),
      usedBy: settingUsers(office, setting.key).map(({ id, title }) => ({ id, title })),
      history: await historyOf(office, setting.key),
    };
    return context.json(detail, 200);
  });

  app.openapi(put, async (context) => {
    const person = needPerson(context.get('person'));
    if (!person.posts.some((post) => post.role === 'admin')) throw new ApiProblem('act.not-yours');
    const setting = one(context.req.valid('param').key);
    const given = context.req.valid('json');
    checkNew(office, setting, given);
    const { value, from, source } = given;
    await transaction(office.pool, async (connection) => {
      await putSetting(connection, { key: setting.key, value, from, source, by: person.id });
      await addAdminEvent(connection, {
        at: office.clock.now(),
        kind: 'setting-set',
        by: person.id,
        subject: setting.key,
        reason: source,
        detail: { from, old: JSON.stringify(view(office, setting).value), new: JSON.stringify(value) },
      });
    });
    await refreshSettings(office);
    if (setting.key === hoursKey) await takeHours(office);
    return context.json(view(office, setting), 200);
  });
}
