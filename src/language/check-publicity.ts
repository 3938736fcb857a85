/** Cross-checks of public notices, of cases that open others, and of what is concealed: part of the check of definitions. */
import type { Effect } from './action.ts';
import { type Expr, mentions } from './expression.ts';
import type { Field, MaskKind } from './field.ts';
import type { Procedure } from './procedure.ts';
import type { NoticeField, PublicNotice } from './public-notice.ts';
import { rateableStates } from './rateable.ts';

type Say = (problem: string) => void;

/** Form of another procedure, by its keys. */
export type KnownForms = ReadonlyMap<string, ReadonlySet<string>>;

const periodUnits = ['NOT', 'WD', 'CD'];

const effectsOf = (procedure: Procedure): (readonly [string, Effect])[] =>
  Object.entries(procedure.actions).flatMap(([id, action]) =>
    action.effects.map((effect) => [`actions.${id}`, effect] as const),
  );

/** Clocks that a public notice starts when it goes up and stops when it comes down. */
export const noticeClocks = (procedure: Procedure): readonly string[] =>
  Object.values(procedure.notices ?? {}).map((notice) => notice.clock);

/** The whole value of a field that is masked elsewhere is shown only for a purpose that is written down. */
function checkMask(
  shown: { mask: MaskKind; fullFor?: unknown },
  field: Field | undefined,
  path: string,
  say: Say,
): void {
  if (shown.mask === 'full' && field?.mask && field.mask !== 'full' && !shown.fullFor)
    say(`${path}: shows the whole of ${field.key}, which is masked elsewhere, without a reason (fullFor)`);
}

function checkField(procedure: Procedure, shown: NoticeField, path: string, say: Say): void {
  const fields = procedure.form.flatMap((section) => section.fields);
  const value: unknown = shown.value;
  const text = value !== null && typeof value === 'object' && 'zh' in value;
  const names = text
    ? [...JSON.stringify(value).matchAll(/\{([\w.-]+)(?:\|capitals)?\}/g)].map((match) => match[1] ?? '')
    : [...mentions(shown.value as Expr).refs]; // not a text: an expression
  for (const name of names) {
    if (name.startsWith('input.')) say(`${path}: ${name} is known only while the act runs; use last.<act>.<key>`);
    if (name === 'today') say(`${path}: today would change the notice from day to day`);
    checkMask(
      shown,
      fields.find((field) => name === `form.${field.key}`),
      path,
      say,
    );
  }
}

function checkNotice(procedure: Procedure, id: string, notice: PublicNotice, say: Say): void {
  const path = `notices.${id}`;
  const clock = procedure.clocks[notice.clock];
  if (!clock) say(`${path}.clock: no clock ${notice.clock}`);
  else {
    if (!periodUnits.includes(clock.unit)) say(`${path}.clock: counted in NOT, WD or CD`);
    if ('light' in clock.lapse) say(`${path}.clock: its lapse must end it, by an act or a note`);
  }
  if (notice.fields.length === 0 && !notice.rows) say(`${path}.fields: shows nothing`);
  notice.fields.forEach((field, index) => {
    checkField(procedure, field, `${path}.fields.${index}`, say);
  });
  const listed = notice.rows ? [...mentions(notice.rows.each).refs] : [];
  const list = procedure.form
    .flatMap((section) => section.fields)
    .find((field) => listed.some((name) => name === `form.${field.key}`));
  for (const column of notice.rows?.columns ?? [])
    checkMask(
      column,
      list?.fields?.find((field) => field.key === column.key),
      `${path}.rows.${column.key}`,
      say,
    );
  if (!effectsOf(procedure).some(([, effect]) => effect.do === 'publish' && effect.notice === id))
    say(`${path}: nothing publishes it`);
}

/** @param forms keys of the form of every procedure, where they are known. */
export function checkPublicity(procedure: Procedure, forms: KnownForms | undefined, say: Say): void {
  for (const [id, notice] of Object.entries(procedure.notices ?? {})) checkNotice(procedure, id, notice, say);
  for (const [path, effect] of effectsOf(procedure)) {
    if ((effect.do === 'publish' || effect.do === 'withdraw') && !procedure.notices?.[effect.notice])
      say(`${path}: no notice ${effect.notice}`);
    if (effect.do !== 'open' || !forms) continue;
    const keys = forms.get(effect.procedure);
    if (!keys) say(`${path}: no procedure ${effect.procedure}`);
    for (const key of Object.keys(effect.form))
      if (keys && !keys.has(key)) say(`${path}: ${effect.procedure} has no field ${key}`);
  }
  for (const state of rateableStates(procedure)) if (!procedure.states[state]) say(`rateable: no state ${state}`);
}
