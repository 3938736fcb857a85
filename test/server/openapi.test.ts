/** The API's description: sound in itself, one entry a route, and true of a running office. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { tryCase, tryChanges, tryLists, trySignings, tryStanding } from '../support/api-tries.ts';
import { ticketSentTo } from '../support/identity.ts';
import { type TestOffice, testPassword, useOffice } from '../support/office.ts';

type Json = { [key: string]: unknown };
interface Operation {
  summary?: string;
  security?: Json[];
  parameters?: { in: string; name: string; required?: boolean; schema: Json }[];
  requestBody?: { content: { [type: string]: { schema: Json } } };
  responses: {
    [status: string]: { description?: string; $ref?: string; content?: { [type: string]: { schema: Json } } };
  };
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: { [name: string]: Json }; responses: Json; securitySchemes: Json };
}

const clock = '2026-06-02T09:00:00+08:00';
const methods = ['get', 'put', 'post', 'delete'];

function* nodes(node: unknown): Generator<Json> {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) yield node as Json; // an object, no list
  for (const child of Object.values(node)) yield* nodes(child);
}

describe('the description of the API', () => {
  let office: TestOffice;
  let document: Document;
  let operations: { path: string; method: string; operation: Operation }[];
  before(async () => {
    office = await useOffice({ clock });
    document = (await (await fetch(`${office.url}/openapi.json`)).json()) as Document;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => methods.includes(method))
        .map(([method, operation]) => ({ path, method, operation })),
    );
  });
  after(() => office.close());

  it('is OpenAPI 3.1 with every reference resolved and every name allowed', () => {
    assert.match(document.openapi, /^3\.1\./);
    assert.ok(document.info.title && document.info.version);
    for (const node of nodes(document)) {
      if (typeof node.$ref !== 'string') continue;
      const [, ...path] = node.$ref.split('/');
      const target = path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], document);
      assert.ok(target, `${node.$ref} leads nowhere`);
    }
    for (const name of Object.keys(document.components.schemas)) assert.match(name, /^[\w.-]+$/);
    assert.ok(![...nodes(document)].some((node) => 'x-type' in node), 'a type without schema');
  });

  it('gives every call a summary, its path parameters, an answer and the problem', () => {
    for (const { path, method, operation } of operations) {
      const name = `${method} ${path}`;
      assert.ok(operation.summary, name);
      const given = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => parameter.name);
      assert.deepEqual(given.sort(), [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort(), name);
      assert.deepEqual(operation.responses['4XX'], { $ref: '#/components/responses/Problem' }, name);
      const told = Object.entries(operation.responses).filter(([status]) => /^\d+$/.test(status));
      assert.ok(told.length > 0, name);
      for (const [status, { description }] of told) assert.ok(description, `${name} ${status}`);
    }
  });

  it('has each route of the app, and no other', () => {
    const routes = office.running.app.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method.toLowerCase()} ${route.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
    assert.deepEqual(operations.map(({ path, method }) => `${method} ${path}`).sort(), [...new Set(routes)].sort());
  });

  it('tells which calls need a session', async () => {
    for (const { path, method, operation } of operations) {
      const open = operation.security !== undefined;
      const url = path
        .replace('{file}', '00000000-0000-4000-8000-000000000000.pdf')
        .replace('{year}', '2026')
        .replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
      const init =
        method === 'get' || method === 'delete' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' };
      const { status } = await fetch(office.url + url, { method, ...init });
      // What is open never asks for a session; what is not either asks for it or refuses the empty body first.
      assert.ok(open ? status !== 401 : status === 401 || status === 422, `${method} ${path}: ${status}`);
    }
  });

  describe('is true of what the office answers', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajvFormats.default(ajv);
    const answers: { name: string; path: string; method: string; status: number; type: string; body: unknown }[] = [];

    /** The public log and the pages around it; nothing was issued yet. */
    const tryLog = async () => {
      for (const path of [
        '/log/checkpoint',
        '/log/key',
        '/verify/offline',
        '/verify/offline.js',
        '/verify/offline.html',
      ])
        await call(path, path);
      await call('/log/tile/{level}/{path}', '/log/tile/0/000.p/1');
      const file = `/api/v1/verify/files/${'0'.repeat(64)}`;
      await call('/api/v1/verify/files/{sha256}', file);
      await call('/api/v1/verify/files/{sha256}/proof', `${file}/proof`);
      await call('/api/v1/log/consistency', '/api/v1/log/consistency?from=1&to=2');
    };

    /** The calls of one's own security and of an administrator. */
    const tryIdentity = async () => {
      const { token } = await office.person('安示例', [{ role: 'admin', body: 'd1' }]);
      const security = '/api/v1/security';
      await call('/api/v1/session/ways', '/api/v1/session/ways');
      await call('/api/v1/session/passkey/options', '/api/v1/session/passkey/options', undefined, {});
      await call(security, security, token);
      await call(`${security}/app`, `${security}/app`, token, {});
      await call(`${security}/passkeys/options`, `${security}/passkeys/options`, token, {});
      await call(`${security}/recovery-codes`, `${security}/recovery-codes`, token, {});
      await call(`${security}/email`, `${security}/email`, token, { email: 'an@test.example' }, 'put');
      const made = await call(`${security}/tokens`, `${security}/tokens`, token, {
        name: '报表',
        scope: ['read'],
        days: 1,
      });
      await call(`${security}/tokens/{id}`, `${security}/tokens/${made.id}`, token, undefined, 'delete');
      const password = { current: testPassword, password: 'another-long-password' };
      await call(`${security}/password`, `${security}/password`, token, password, 'put');
      await call(`${security}/sessions`, `${security}/sessions`, token, undefined, 'delete');
      await call(`${security}/app`, `${security}/app`, token, undefined, 'delete');
      await call('/api/v1/invitations/choices', '/api/v1/invitations/choices', token);
      const posts = [{ role: 'handler', body: 'd3' }];
      await call('/api/v1/invitations', '/api/v1/invitations', token, {
        email: 'new@test.example',
        name: '新示例',
        posts,
      });
      await call('/api/v1/staff-accounts', '/api/v1/staff-accounts', token);
      const { rows } = await office.running.office.pool.query<{ id: string }>(
        `select id from person where login = 'new@test.example'`,
      );
      for (const act of ['invitation', 'reset-second-factor', 'disable', 'enable'])
        await call(`/api/v1/staff-accounts/{id}/${act}`, `/api/v1/staff-accounts/${rows[0]?.id}/${act}`, token, {});
    };

    const call = async (
      template: string,
      url: string,
      token?: string,
      body?: unknown,
      method = body === undefined ? 'get' : 'post',
    ) => {
      const multipart = body instanceof FormData;
      const headers = {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined || multipart ? {} : { 'content-type': 'application/json' }),
      };
      const response = await fetch(office.url + url, {
        method,
        headers,
        ...(body === undefined ? {} : { body: multipart ? body : JSON.stringify(body) }),
      });
      const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      const answer: unknown = type.endsWith('json') ? await response.json() : await response.arrayBuffer();
      answers.push({
        name: `${method} ${url} ${response.status}`,
        path: template,
        method,
        status: response.status,
        type,
        body: answer,
      });
      return answer as Json;
    };

    before(async () => {
      ajv.addSchema({ $id: 'openapi', ...document });
      const applicant = await office.person('陈示例');
      const handler = await office.person('甲', [{ role: 'handler', body: 'd3' }]);
      const admin = await office.person('乙', [{ role: 'admin', body: 'office' }]);
      // One that a single person applies for, and a district handles.
      const procedure = [...office.running.office.book.procedures.values()].find(
        (entry) => entry.districtField && entry.opened === undefined,
      )?.id;
      const [rule] = Object.values(office.running.office.book.rules);
      for (const path of [
        '/healthz',
        '/readyz',
        '/metrics',
        '/openapi.json',
        '/api/v1/office',
        '/api/v1/procedures',
        '/api/v1/rules',
      ])
        await call(path, path);
      await call('/api/v1/calendar/{year}', '/api/v1/calendar/2026');
      await call('/api/v1/calendar/{year}', '/api/v1/calendar/2031');
      await call('/api/v1/procedures/{id}', `/api/v1/procedures/${procedure}`);
      await call('/api/v1/procedures/{id}', '/api/v1/procedures/none');
      await call('/api/v1/deadlines', '/api/v1/deadlines', undefined, {
        unit: 'WD',
        length: 30,
        start: '2026-04-27',
        pauses: [{ from: '2026-05-06', to: '2026-05-08', ground: 'x' }],
      });
      for (const start of ['2026-02-30', '2026-04-27'])
        await call('/api/v1/deadlines', '/api/v1/deadlines', undefined, {
          unit: 'WD',
          length: 3,
          start,
          pauses: [{ from: '2026-01-01', ground: 'x' }],
        });
      await call('/api/v1/rules/{id}', `/api/v1/rules/${rule?.id}`, undefined, {});
      await call('/api/v1/rules/{id}', '/api/v1/rules/settlement-stay', undefined, {
        filedOn: '2026-04-20',
        stays: [{ entered: '2026-01-02', left: '2026-04-10' }],
      });
      await call('/api/v1/track', '/api/v1/track?number=WQ2026000001-1&code=NOTACODE');
      await call('/api/v1/verify', '/api/v1/verify?number=x&date=2026-06-02&code=y');
      await tryLog();
      await call('/api/v1/accounts', '/api/v1/accounts', undefined, {
        name: '李示例',
        login: 'li@test.example',
      });
      await call('/api/v1/session/link', '/api/v1/session/link', undefined, { login: 'li@test.example' });
      await call('/api/v1/recovery', '/api/v1/recovery', undefined, { login: 'li@test.example' });
      const ticket = await ticketSentTo(office.running, 'li@test.example', 'sign-up');
      await call('/api/v1/links/look', '/api/v1/links/look', undefined, { ticket });
      await call('/api/v1/links', '/api/v1/links', undefined, { ticket, password: 'a-long-enough-one' });
      await call('/api/v1/session', '/api/v1/session', undefined, { login: 'li@test.example', password: 'wrong' });
      await call('/api/v1/session', '/api/v1/session', undefined, {
        login: 'li@test.example',
        password: 'a-long-enough-one',
      });
      await tryIdentity();
      for (const path of [
        '/api/v1/me',
        '/api/v1/cases',
        '/api/v1/cases/counts',
        '/api/v1/registers',
        '/api/v1/settings',
      ])
        await call(path, path, handler.token);
      await call('/api/v1/me', '/api/v1/me');
      await call('/api/v1/settings', '/api/v1/settings', applicant.token);
      await call(
        '/api/v1/settings/{key}',
        '/api/v1/settings/case.draftDays',
        admin.token,
        { value: 60, from: '2026-06-01', source: 'test' },
        'put',
      );
      await call(
        '/api/v1/settings/{key}',
        '/api/v1/settings/case.draftDays',
        admin.token,
        { value: 'many', from: '2026-06-01', source: 'test' },
        'put',
      );
      const draft = await call('/api/v1/cases', '/api/v1/cases', applicant.token, {
        procedure,
        form: { name: '陈示例', docNo: 'E12345678' },
      });
      const id = String(draft.id);
      const [material] = draft.materials as { key: string }[];
      const form = new FormData();
      form.set(
        'file',
        new File(
          [
            new Uint8Array([
              0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
              0, 1,
            ]),
          ],
          'a.png',
        ),
      );
      const file = await call(
        '/api/v1/cases/{id}/materials/{key}',
        `/api/v1/cases/${id}/materials/${material?.key}`,
        applicant.token,
        form,
      );
      const wrong = new FormData();
      wrong.set('file', new File(['plain text'], 'a.pdf'));
      await call(
        '/api/v1/cases/{id}/materials/{key}',
        `/api/v1/cases/${id}/materials/${material?.key}`,
        applicant.token,
        wrong,
      );
      await call(
        '/api/v1/cases/{id}/materials/{key}/{file}',
        `/api/v1/cases/${id}/materials/${material?.key}/${file.id}`,
        applicant.token,
      );
      await call(
        '/api/v1/cases/{id}/materials/{key}/{file}',
        `/api/v1/cases/${id}/materials/${material?.key}/${file.id}`,
        applicant.token,
        undefined,
        'delete',
      );
      await call('/api/v1/cases/{id}', `/api/v1/cases/${id}`, applicant.token);
      await call('/api/v1/track', `/api/v1/track?number=${draft.number}&code=${draft.trackCode}`);
      await call('/api/v1/cases/{id}', `/api/v1/cases/${id}`, handler.token);
      await call('/api/v1/cases/{id}/events', `/api/v1/cases/${id}/events`, applicant.token);
      await call('/api/v1/cases', '/api/v1/cases?limit=1', applicant.token);
      await call('/api/v1/cases', '/api/v1/cases?limit=none', applicant.token);
      const edit = { action: 'save', version: 0, form: { name: '陈示例' } };
      await call('/api/v1/cases/{id}/acts', `/api/v1/cases/${id}/acts?preview=true`, applicant.token, edit);
      await call('/api/v1/cases/{id}/acts', `/api/v1/cases/${id}/acts`, applicant.token, {
        ...edit,
        form: { name: '' },
      });
      await call('/api/v1/cases/{id}/acts', `/api/v1/cases/${id}/acts`, applicant.token, edit);
      for (const action of Object.keys(office.running.office.book.procedures.get(procedure ?? '')?.actions ?? {}))
        await call('/api/v1/cases/{id}/acts', `/api/v1/cases/${id}/acts?preview=true`, applicant.token, {
          action,
          version: 1,
        });
      const register = [...office.running.office.book.registers.values()].find((entry) =>
        entry.readers.some(({ role, body }) => role === 'handler' && body === 'd3'),
      )?.id;
      await call('/api/v1/registers/{id}/entries', `/api/v1/registers/${register}/entries`, handler.token);
      await call('/api/v1/registers/{id}/entries', `/api/v1/registers/${register}/entries?format=csv`, handler.token);
      await call('/api/v1/registers/{id}/entries', `/api/v1/registers/${register}/entries`, handler.token, {});
      await call('/api/v1/registers/{id}/boards', `/api/v1/registers/${register}/boards`, handler.token);
      await call('/api/demo/clock', '/api/demo/clock', undefined, { now: '2026-06-03T09:00:00+08:00' });
      await tryCase(call, id, applicant.token);
      await tryStanding(call, office, applicant.token);
      await tryLists(call, office, applicant.token);
      await trySignings(call, office, applicant.token);
      await tryChanges(call, office);
      await tryReading();
    });

    /** Every other call that reads and names nothing, by people who may. */
    const tryReading = async () => {
      const posts = ['admin', 'personnel', 'auditor', 'dept_head', 'director'].map((role) => ({ role, body: 'd1' }));
      const keeper = await office.person('管示例', posts);
      await call('/api/v1/calendar-years/package/{year}', '/api/v1/calendar-years/package/2026', keeper.token);
      const text = (await call('/api/v1/me/mail', '/api/v1/me/mail', keeper.token)).text as { version: string };
      const choice = { wanted: false, textVersion: text.version };
      await call('/api/v1/me/mail', '/api/v1/me/mail', keeper.token, choice, 'put');
      const tried = new Set(
        answers.filter(({ status }) => status < 400).map(({ path, method }) => `${method} ${path}`),
      );
      for (const { path, method } of operations)
        if (method === 'get' && !path.includes('{') && !path.includes('provider') && !tried.has(`get ${path}`))
          await call(path, path, keeper.token);
    };

    it('each answer fits the schema of its status', () => {
      for (const { name, path, method, status, type, body } of answers) {
        const responses = document.paths[path]?.[method]?.responses ?? {};
        const exact = responses[status] !== undefined;
        assert.ok(exact || status >= 400, `${name}: no such answer is described`);
        assert.ok(status < 500, `${name}: ${JSON.stringify(body)}`);
        const content = exact ? responses[status]?.content : { 'application/problem+json': { schema: {} } };
        if (content === undefined || status === 204) continue;
        assert.ok(content[type] !== undefined, `${name}: ${type} is not described`);
        if (!type.endsWith('json')) continue;
        const pointerPart = (part: string) =>
          part.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
        const pointer = exact
          ? `/paths/${pointerPart(path)}/${method}/responses/${status}/content/${pointerPart(type)}/schema`
          : '/components/schemas/Problem';
        const fits = ajv.validate({ $ref: `openapi#${pointer}` }, body);
        assert.ok(fits, `${name}: ${ajv.errorsText(ajv.errors?.slice(0, 5))}`);
      }
    });

    it('and most calls were tried', () => {
      const tried = new Set(
        answers.filter((answer) => answer.status < 400).map((answer) => `${answer.method} ${answer.path}`),
      );
      const left = operations.map(({ path, method }) => `${method} ${path}`).filter((name) => !tried.has(name));
      assert.ok(left.length <= operations.length / 4, left.join(', '));
    });
  });
});
