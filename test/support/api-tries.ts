/** Calls of the API with people and things made for them, for the test of its description. */
import { type TestOffice, testPassword } from './office.ts';
import { freshCode } from './units.ts';
import { sample2027 } from './year-2027.ts';

/** @param path as described, and as called */
type Call = (
  path: string,
  url: string,
  token?: string,
  body?: unknown,
  method?: string,
) => Promise<{ [key: string]: unknown }>;

/** What stands around a case, for its applicant. */
export async function tryCase(call: Call, id: string, token: string): Promise<void> {
  for (const part of ['receipt', 'looks', 'surroundings', 'ratings', 'deliveries', 'remedies'])
    await call(`/api/v1/cases/{id}/${part}`, `/api/v1/cases/${id}/${part}`, token);
  const consent = '/api/v1/cases/{id}/delivery-consent';
  await call(consent, consent.replace('{id}', id), token, { agree: true }, 'put');
  await call('/api/v1/me/exports', '/api/v1/me/exports', token, {});
  const remedy = { kind: 'suit', number: '示例1号', body: '示例法院', filedOn: '2026-06-03' };
  await call('/api/v1/cases/{id}/remedies', `/api/v1/cases/${id}/remedies`, token, remedy);
  await call('/api/v1/me/mail', '/api/v1/me/mail', token);
}

/** Units, mandates, absences, phrases. */
export async function tryStanding(call: Call, office: TestOffice, token: string): Promise<void> {
  const unit = await call('/api/v1/units', '/api/v1/units', token, {
    name: '示例单位',
    uscc: freshCode(),
    kind: 'firm',
  });
  const other = await office.person('另一人');
  const login = await office.loginOf(other.id);
  await call('/api/v1/units/{id}', `/api/v1/units/${unit.id}`, token);
  const members = `/api/v1/units/${unit.id}/members`;
  await call('/api/v1/units/{id}/members', members, token, { login, role: 'custodian' });
  const gone = '/api/v1/units/{id}/members/{person}/{role}';
  await call(gone, `${members}/${other.id}/custodian`, token, undefined, 'delete');
  const mandate = await call('/api/v1/mandates', '/api/v1/mandates', token, {
    agent: login,
    relation: 'lawyer',
    power: 'read',
    until: '2026-12-31',
  });
  await call('/api/v1/mandates/{id}/accept', `/api/v1/mandates/${mandate.id}/accept`, other.token, {});
  await call('/api/v1/mandates/{id}/end', `/api/v1/mandates/${mandate.id}/end`, token, {});
  const keeper = await office.person('人事示例', [
    { role: 'personnel', body: 'd8' },
    { role: 'window', body: 'd1' },
  ]);
  const deputy = await office.person('代理示例', [{ role: 'handler', body: 'd8' }]);
  await call('/api/v1/units/{id}/confirm', `/api/v1/units/${unit.id}/confirm`, keeper.token, {});
  const absence = await call('/api/v1/absences', '/api/v1/absences', keeper.token, {
    deputy: deputy.id,
    from: '2026-06-03',
    until: '2026-06-05',
  });
  await call('/api/v1/absences/{id}/end', `/api/v1/absences/${absence.id}/end`, keeper.token, {});
  await call('/api/v1/me/phrases', '/api/v1/me/phrases', keeper.token, { phrases: ['同意。'] }, 'put');
  await call('/api/v1/admin/people/{id}', `/api/v1/admin/people/${deputy.id}`, keeper.token);
  const post = { role: 'handler', body: 'd6', from: '2026-06-03', reason: '工作需要' };
  await call('/api/v1/admin/people/{id}/posts', `/api/v1/admin/people/${deputy.id}/posts`, keeper.token, post);
  const ended = { role: 'handler', body: 'd6', lastDay: '2026-06-30', reason: '工作需要' };
  const postsEnd = '/api/v1/admin/people/{id}/posts/end';
  await call(postsEnd, postsEnd.replace('{id}', deputy.id), keeper.token, ended);
  const admin = await office.person('管理示例', [{ role: 'admin', body: 'd1' }]);
  await call('/api/v1/mail/resend', '/api/v1/mail/resend', admin.token, { status: 'failed' });
  await call('/api/v1/audit/export', '/api/v1/audit/export', admin.token, { purpose: '年度检查', format: 'csv' });
  await call('/api/v1/session/proof', '/api/v1/session/proof', other.token, { password: testPassword });
  await call('/api/v1/session', '/api/v1/session', other.token, undefined, 'delete');
  const key = [...office.running.office.book.procedures.values()].flatMap((entry) => entry.settings)[0]?.key;
  await call('/api/v1/settings/{key}', `/api/v1/settings/${key}`, keeper.token);
  const auditor = await office.person('审示例', [{ role: 'auditor', body: 'office' }]);
  const held = await call('/api/v1/holds', '/api/v1/holds', auditor.token, {
    person: login,
    ground: '示例保全',
    until: '2026-12-31',
  });
  await call('/api/v1/holds/{id}/release', `/api/v1/holds/${held.id}/release`, auditor.token, {
    reason: '示例解除',
  });
}

/** What an administrator changes: a year's notice, the organisation, somebody's tokens. */
export async function tryChanges(call: Call, office: TestOffice): Promise<void> {
  const admin = await office.person('历示例', [{ role: 'admin', body: 'd1' }]);
  const years = '/api/v1/calendar-years';
  await call(`${years}/read`, `${years}/read`, admin.token, { year: 2026 });
  await call(`${years}/preview`, `${years}/preview`, admin.token, { arrangement: sample2027 });
  const year = await call(years, years, admin.token, { arrangement: sample2027, means: 'form', compared: true });
  await call(`${years}/{id}`, `${years}/${year.id}`, admin.token);
  const personnel = await office.person('组示例', [{ role: 'personnel', body: 'd8' }]);
  const changes = '/api/v1/organisation/changes';
  const change = { change: 'closed', from: '2026-08-01', body: 'tax', source: '示例文〔2026〕1号' };
  const made = await call(changes, changes, personnel.token, change);
  await call(`${changes}/{id}/withdraw`, `${changes}/${made.id}/withdraw`, personnel.token, { source: '改革暂缓' });
  const own = { name: '报表', scope: ['read'], days: 1 };
  const token = await call('/api/v1/security/tokens', '/api/v1/security/tokens', personnel.token, own);
  const end = '/api/v1/admin/tokens/{id}/end';
  await call(end, end.replace('{id}', String(token.id)), admin.token, { reason: '离职' });
}

/** The lists of a draft, from and to a table. */
export async function tryLists(call: Call, office: TestOffice, token: string): Promise<void> {
  for (const procedure of office.running.office.book.procedures.values()) {
    const list = procedure.form.flatMap(({ fields }) => fields).find(({ type }) => type === 'list');
    if (!list || procedure.opened !== undefined) continue;
    const draft = await call('/api/v1/cases', '/api/v1/cases', token, { procedure: procedure.id, form: {} });
    if (!draft.id) continue;
    const lists = '/api/v1/cases/{id}/lists/{field}';
    const url = `/api/v1/cases/${draft.id}/lists/${list.key}`;
    await call(`${lists}/template.xlsx`, `${url}/template.xlsx`, token);
    return;
  }
}

/** Signing by link: sent by a unit's clerk, signed and objected to without session. */
export async function trySignings(call: Call, office: TestOffice, token: string): Promise<void> {
  const procedure = [...office.running.office.book.procedures.values()].find(({ signings }) => signings);
  const [id, signing] = Object.entries(procedure?.signings ?? {})[0] ?? [];
  if (!procedure || !id || !signing) return;
  const unit = await call('/api/v1/units', '/api/v1/units', token, {
    name: '示例单位',
    uscc: freshCode(),
    kind: 'firm',
  });
  const entry = { [signing.name]: '安示例', [signing.email]: 'signer@example.org' };
  const draft = await call('/api/v1/cases', '/api/v1/cases', token, {
    procedure: procedure.id,
    form: { [signing.list]: [entry] },
    behalf: { unit: unit.id },
  });
  const all = '/api/v1/cases/{id}/signings';
  const one = `${all}/{signing}`;
  const own = `/api/v1/cases/${draft.id}/signings`;
  await call(all, own, token);
  await call(`${one}/links`, `${own}/${id}/links`, token, {});
  await call(`${one}/originals`, `${own}/${id}/originals`, token, { signer: 0, held: false });
  await call(`${one}/sheet.pdf`, `${own}/${id}/sheet.pdf`, token);
  const { rows } = await office.running.office.pool.query<{ link: { url: string } }>(
    `select link from mail where address = 'signer@example.org' order by created_at desc limit 1`,
  );
  const link = { token: new URL(rows[0]?.link.url ?? '').pathname.split('/').at(-1) };
  const signatures = '/api/v1/signatures';
  await call(`${signatures}/look`, `${signatures}/look`, undefined, link);
  const ticked = signing.statements.map((_statement, at) => at);
  await call(signatures, signatures, undefined, { ...link, name: '安示例', ticked });
  await call(`${signatures}/objections`, `${signatures}/objections`, undefined, { ...link, ground: 'not-me' });
}
