/** Documents that follow after acceptance, over HTTP: what may still be handed in, by whom, and what may not. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import { refusedWith } from '../support/answers.ts';
import { licenceOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

let office: TestOffice;
let applicant: TestPerson;
let handler: TestPerson;
let id: string;

const file = (name: string): FormData => {
  const form = new FormData();
  form.set('file', new File([png], name));
  return form;
};
const version = async () => (await applicant.client.case(id)).version;

before(async () => {
  office = await useOffice({ clock: '2026-09-17T10:00:00+08:00', officeFolder: licenceOffice });
  applicant = await office.person('申请人');
  handler = await office.person('承办', [{ role: 'handler', body: 'd3' }]);
  const draft = await applicant.client.open('licence-sample', {
    name: '示例',
    eService: true,
    laterUndertaking: true,
  });
  id = draft.id;
  await applicant.client.upload(id, 'identity', file('identity.png'));
  await applicant.client.act(id, { action: 'file', version: draft.version });
});

after(() => office.close());

it('after filing nothing is changed any more', () =>
  assert.rejects(applicant.client.upload(id, 'photo', file('photo.png')), refusedWith(409, 'case.not-editable')));

it('accepted with later materials, the notice names them and their last day', async () => {
  const { case: view } = await handler.client.act(id, { action: 'accept-later', version: await version() });
  assert.equal(view.clocks.find(({ clock }) => clock === 'c8')?.due, '2026-09-23');
  const seen = await applicant.client.case(id);
  assert.deepEqual(seen.can.find(({ action }) => action === 'hand-in-later')?.adds, ['photo', 'plan']);
  assert.equal(seen.editable, false);
});

it('what may follow is taken from the applicant, and nothing else from anybody', async () => {
  const notNow = refusedWith(409, 'case.not-editable');
  await assert.rejects(applicant.client.upload(id, 'identity', file('other.png')), notNow);
  await assert.rejects(handler.client.upload(id, 'photo', file('photo.png')), notNow);
  const promise = new FormData();
  promise.set('atCounter', 'true');
  await assert.rejects(applicant.client.upload(id, 'photo', promise), notNow);
  await assert.rejects(
    applicant.client.act(id, { action: 'hand-in-later', version: await version() }),
    (error: unknown) => error instanceof ApiError && error.problem.errors?.[0]?.path === 'material.photo',
  );
  const first = await applicant.client.upload(id, 'photo', file('wrong.png'));
  await applicant.client.removeFile(id, 'photo', first.id);
  await applicant.client.upload(id, 'photo', file('photo.png'));
  await assert.rejects(
    applicant.client.act(id, { action: 'hand-in-later', version: await version(), form: { name: '另一个' } }),
    refusedWith(422, 'act.input'),
  );
  const { case: view } = await applicant.client.act(id, { action: 'hand-in-later', version: await version() });
  assert.equal(view.clocks.find(({ clock }) => clock === 'c8')?.light, 'done');
  await assert.rejects(applicant.client.upload(id, 'photo', file('more.png')), notNow);
});
