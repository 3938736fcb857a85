/** Drawn lists: what they name exists, has the type that is drawn, and is not masked; each slip is found and named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDrawings } from '../../src/language/check-drawings.ts';
import type { ListDrawing } from '../../src/language/drawing.ts';
import type { Field } from '../../src/language/field.ts';
import { procedure as sample } from '../fixtures/drawn-office/duties/0-sample/journey-sample/procedure.ts';

const fields = sample.form[0]?.fields ?? [];

function problemsOf(change: (field: Field) => Field): string[] {
  const problems: string[] = [];
  const form = sample.form.map((section) => ({ ...section, fields: section.fields.map(change) }));
  checkDrawings({ ...sample, form }, (problem) => problems.push(problem));
  return problems;
}
const drawn = (key: string, drawing: object) =>
  problemsOf((field) =>
    field.key === key ? { ...field, drawn: { ...field.drawn, ...drawing } as ListDrawing } : field,
  ); // spoiled on purpose
const column = (list: string, key: string, change: Partial<Field>) =>
  problemsOf((field) =>
    field.key === list
      ? { ...field, fields: (field.fields ?? []).map((one) => (one.key === key ? { ...one, ...change } : one)) }
      : field,
  );

test('the sample has no mistake', () => {
  assert.deepEqual(
    problemsOf((field) => field),
    [],
  );
  assert.deepEqual(
    fields.flatMap(({ drawn: drawing }) => drawing?.as ?? []),
    ['route', 'days'],
  );
});

test('a route names columns of its list and date fields of the form', () => {
  assert.deepEqual(drawn('legs', { place: 'town' }), ['form.legs.drawn.place: no town']);
  assert.deepEqual(drawn('legs', { place: 'arrive' }), [
    'form.legs.drawn.place: arrive is no text, enum, country, region',
  ]);
  assert.deepEqual(drawn('legs', { from: 'city' }), ['form.legs.drawn.from: city is no date']);
  assert.deepEqual(drawn('legs', { start: { field: 'name', label: { zh: '起', en: 'Start' } } }), [
    'form.legs.drawn.start: name is no date',
  ]);
  assert.deepEqual(column('legs', 'city', { mask: 'hidden' }), [
    'form.legs.drawn.detail: city is masked and cannot be drawn',
  ]);
});

test('a calendar has two halves, kinds with options, and lights of those kinds', () => {
  assert.deepEqual(drawn('schedule', { half: 'kind' }), ['form.schedule.drawn.half: kind needs two options']);
  assert.deepEqual(drawn('schedule', { kind: 'date' }), [
    'form.schedule.drawn.kind: date is no enum',
    'form.schedule.drawn.kind: date needs options',
    'form.schedule.drawn.lights: date has no value free',
  ]);
  assert.deepEqual(drawn('schedule', { lights: { rest: 'soon' } }), [
    'form.schedule.drawn.lights: kind has no value rest',
  ]);
  const label = { zh: '一', en: 'One' };
  const options = ['a', 'b', 'c', 'd', 'e', 'free'].map((value) => ({ value, label }));
  assert.deepEqual(column('schedule', 'kind', { options }), [
    'form.schedule.drawn.kind: at most 4 kinds without a light',
  ]);
  assert.deepEqual(drawn('schedule', { end: 'later' }), ['form.schedule.drawn.end: no later']);
});

test('only lists of the form are drawn', () => {
  const drawing = fields.find(({ key }) => key === 'legs')?.drawn;
  assert.ok(drawing);
  assert.deepEqual(
    problemsOf((field) => (field.key === 'name' ? { ...field, drawn: drawing } : field)),
    ['form.name.drawn: only a list is drawn'],
  );
  const problems: string[] = [];
  const input: Field[] = [{ key: 'more', type: 'list', label: { zh: '更多', en: 'More' }, drawn: drawing }];
  const actions = { ...sample.actions, note: { ...sample.actions.note, input } } as typeof sample.actions;
  checkDrawings({ ...sample, actions }, (problem) => problems.push(problem));
  assert.deepEqual(problems, ['actions.note.more.drawn: only lists of the form are drawn']);
});
