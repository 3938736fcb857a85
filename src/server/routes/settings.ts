/** Settings: read by everybody of the staff, set by the administrator, with the day from which they hold. */
import { createRoute, z } from '@hono/zod-openapi';
import type { SettingView } from '../../client/types.ts';
import type { Setting } from '../../language/procedure.ts';
import { putSetting } from '../../store/settings.ts';
import { type App, needPerson } from '../app.ts';
import { type Office, refreshSettings } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, daySchema, jsonBody, valueSchema } from '../schemas.ts';

const body = z.object({ value: valueSchema, from: daySchema, source: z.string().min(1).max(400) });

const fits = (setting: Setting, value: unknown) =>
  setting.type === 'int'
    ? Number.isInteger(value)
    : setting.type === 'bool'
      ? typeof value === 'boolean'
      : setting.options?.some((option) => option.value === value);

export function settingRoutes(app: App, office: Office): void {
  const all = () => {
    const found = new Map<string, Setting>();
    for (const procedure of office.book.procedures.values())
      for (const setting of procedure.settings) found.set(setting.key, setting);
    return found;
  };
  const view = (setting: Setting): SettingView => {
    const row = office.settings.rows.find((entry) => entry.key === setting.key);
    return {
      ...setting,
      value: row ? row.value : setting.default,
      ...(row ? { since: row.valid_from, sourceNow: row.source } : {}),
    };
  };

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/settings',
      summary: 'Parameters with source and value in force',
      responses: answer<SettingView[]>('SettingView[]', 'Settings'),
    }),
    (context) => {
      if (needPerson(context.get('person')).kind === 'applicant') throw new ApiProblem('not-found');
      return context.json([...all().values()].map(view), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/v1/settings/{key}',
      summary: 'Set a parameter from a day on',
      request: { params: z.object({ key: z.string() }), body: jsonBody(body) },
      responses: answer<SettingView>('SettingView', 'The setting'),
    }),
    async (context) => {
      const person = needPerson(context.get('person'));
      if (!person.posts.some((post) => post.role === 'admin')) throw new ApiProblem('act.not-yours');
      const setting = all().get(context.req.valid('param').key);
      if (!setting) throw new ApiProblem('not-found');
      const { value, from, source } = context.req.valid('json');
      if (!fits(setting, value)) {
        throw new ApiProblem('act.input', undefined, [
          {
            code: 'form.shape',
            path: 'value',
            text: { zh: `“${setting.title.zh}”不能是这个值`, en: `${setting.title.en} cannot have this value` },
            remedy: { zh: '从允许的值中选。', en: 'Choose an allowed value.' },
          },
        ]);
      }
      await putSetting(office.pool, { key: setting.key, value, from, source, by: person.id });
      await refreshSettings(office);
      return context.json(view(setting), 200);
    },
  );
}
