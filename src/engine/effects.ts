/** What each effect of the closed list does to a decision. The names of states, clocks and papers are data. */
import { computePeriod } from '../calendar/period.ts';
import type { Effect, Who } from '../language/action.ts';
import { seriesInForce } from '../language/document-series.ts';
import { evaluate, holds, type Scope, withItem } from '../language/evaluate.ts';
import type { Expr, Value } from '../language/expression.ts';
import { drawnNumber } from '../language/numbers.ts';
import { signedOn } from './approval-run.ts';
import { approvalSheet } from './approval-sheet.ts';
import { approvalStart } from './approvals.ts';
import { bodyOf, districtOf } from './capacity.ts';
import { applyClock, runningClock, startClock } from './clock-effects.ts';
import type { Command, Draft } from './decision.ts';
import { periodFacts } from './due.ts';
import { paperContent } from './paper-content.ts';
import { needParts } from './paper-parts.ts';
import { freshId, publish, withdraw } from './publish.ts';
import { queueKeys } from './queue.ts';
import type { ClockFacts } from './record.ts';
import { applyThings } from './things.ts';
import { scopeOf, settingsToFix, type World } from './world.ts';

type Of<Name extends Effect['do']> = Extract<Effect, { do: Name }>;

/** Everything an effect may use. */
export interface Acting {
  world: World;
  draft: Draft;
  command: Command;
  /** Entry of the list that the effect is carried out for. */
  item?: Value;
}

/** A definition that cannot be carried out: found by the check of definitions, or here. */
export class DefinitionError extends Error {}

/** Names for the expressions of an effect. */
export function actingScope({ world, draft, command, item }: Acting): Scope {
  const scope = scopeOf(world, draft.record, command.input);
  return item === undefined ? scope : withItem(scope, item);
}

const value = (acting: Acting, expr: Expr): Value | undefined => evaluate(expr, actingScope(acting));

const latest = (acting: Acting, clock: string): ClockFacts | undefined =>
  acting.draft.record.clocks.findLast((facts) => facts.clock === clock);
/** Key of a queue and of notices: `district-code:handler`; the applicant is `person:<id>`. */
export function recipientKey(world: World, draft: Draft, who: Who): string | undefined {
  if (who.role === 'applicant')
    return draft.record.unit ? `${draft.record.unit}:unit_liaison` : `person:${draft.record.applicant}`;
  const body = bodyOf(who, draft.record, districtOf(world, draft.record));
  return body === undefined ? undefined : `${body}:${who.role}`;
}

const handedToYou = { zh: '转给您承办', en: 'Handed over to you' };

/** The actor, or the person that the act's input names. */
const personOf = (acting: Acting, who: 'actor' | { person: Expr }): string =>
  who === 'actor' ? acting.command.actor.id : String(value(acting, who.person) ?? '');

function move(acting: Acting, effect: Of<'move'>): void {
  const { world, draft } = acting;
  const from = draft.record.state;
  const leavesDraft = world.procedure.states[from]?.draft && !world.procedure.states[effect.to]?.draft;
  draft.push({ kind: 'moved', from, to: effect.to });
  // Open cases keep the parameters of their submission day (domain README §4.6.5).
  if (leavesDraft && Object.keys(draft.record.settings).length === 0)
    draft.push({ kind: 'settingsFixed', settings: settingsToFix(world, draft.record) });
}

/** 成文日期 (N3): the day that the definition names, the last signature of the paper's approval, or today. Nobody signs ahead. */
function signingDay(acting: Acting, named: Expr | undefined, approval?: string): string {
  const { world, draft } = acting;
  const run = approval === undefined ? undefined : draft.record.approvals?.[approval];
  const day = named === undefined ? run && signedOn(run) : value(acting, named);
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && day < world.today ? day : world.today;
}

/** @param day whose year the number takes */
function drawn(acting: Acting, as: string, series: string, day: string): string {
  const words = seriesInForce(acting.world.settings, series);
  acting.draft.needs.push({ as, series: words, year: Number(day.slice(0, 4)) });
  return acting.command.drawn?.[as] ?? '';
}

function validityOf(acting: Acting, clockId: string): string | undefined {
  const facts = latest(acting, clockId);
  return facts ? computePeriod(acting.world.calendar, periodFacts(facts)).due : undefined;
}

/** A replacement keeps its number with a suffix: one certificate, several copies in time; or one approval, and its changes. */
function replacingNumber({ replaces }: Of<'issue-paper'>, old: string, earlier: readonly { number: string }[]): string {
  const stem = typeof replaces === 'object' ? drawnNumber(old) + replaces.suffix : `${old.replace(/-?R\d+$/, '')}R`;
  const before = earlier.filter(({ number }) => number.startsWith(stem) && /^\d+$/.test(number.slice(stem.length)));
  return `${stem}${before.length + 1}`;
}

function issuePaper(acting: Acting, effect: Of<'issue-paper'>): void {
  const { world, draft, command } = acting;
  const paper = world.procedure.papers[effect.paper];
  if (!paper) throw new DefinitionError(`paper ${effect.paper}`);
  const scope = scopeOf(world, draft.record, command.input);
  const earlier = draft.record.papers.filter((fact) => fact.paper === effect.paper);
  const signed = signingDay(acting, paper.signedOn, paper.approval);
  const old = effect.replaces ? earlier.findLast((fact) => fact.status === 'valid') : undefined;
  // A new decision goes on with the number also where the paper before it is void by now.
  const goesOnFrom = old ?? (typeof effect.replaces === 'object' ? earlier.at(-1) : undefined);
  const number = goesOnFrom
    ? replacingNumber(effect, goesOnFrom.number, earlier)
    : 'taken' in paper.number
      ? (draft.record.numbers[paper.number.taken] ?? '')
      : drawn(acting, `paper.${effect.paper}`, paper.number.series, signed);
  const validUntil = old?.validUntil ?? (paper.validity ? validityOf(acting, paper.validity.clock) : undefined);
  const id = command.ids.at(draft.papers.length);
  if (id === undefined) throw new DefinitionError('more papers than ids');
  const name = String(draft.record.form[world.procedure.nameField] ?? '');
  const content = paperContent(world, scope, paper, {
    number,
    issuedOn: signed,
    applicant: { zh: name, en: name },
    ...(validUntil ? { validUntil } : {}),
    ...(paper.approval ? { approvals: approvalSheet(world, draft.record, paper.approval) } : {}),
  });
  needParts(world, scope, paper, content);
  if (old) draft.push({ kind: 'paperStatus', id: old.id, status: 'replaced' });
  draft.push({
    kind: 'paperIssued',
    id,
    paper: effect.paper,
    number,
    issuedOn: signed,
    ...(signed === world.today ? {} : { registeredOn: world.today }),
    ...(validUntil ? { validUntil } : {}),
  });
  draft.papers.push({ id, paper: effect.paper, content, verifiable: paper.verifiable ?? false });
}

function voidPaper({ draft }: Acting, effect: Of<'void-paper'>): void {
  for (const fact of draft.record.papers) {
    if (fact.paper === effect.paper && fact.status === 'valid')
      draft.push({ kind: 'paperStatus', id: fact.id, status: effect.status });
  }
}

function writeRow(acting: Acting, effect: Of<'write-row'>): void {
  const values = Object.fromEntries(
    Object.entries(effect.row).map(([column, expr]) => [column, value(acting, expr) ?? null]),
  );
  acting.draft.push({ kind: 'rowWritten', register: effect.register, columns: Object.keys(values) });
  const key = effect.key === undefined ? undefined : String(value(acting, effect.key) ?? '');
  acting.draft.rows.push({ register: effect.register, values, ...(key ? { key } : {}) });
}

function notify({ world, draft }: Acting, effect: Of<'notify'>): void {
  const to = effect.to.flatMap((who) => recipientKey(world, draft, who) ?? []);
  draft.push({ kind: 'notified', to, textZh: effect.text.zh, textEn: effect.text.en });
  draft.notices.push(...to.map((key) => ({ to: key, text: effect.text })));
}

const given = (acting: Acting, values: { readonly [key: string]: Expr }): { [key: string]: Value } =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, expr]) => {
      const found = value(acting, expr);
      return found === undefined || found === null ? [] : [[key, found]];
    }),
  );

/** Another case, opened with this one's act; its id is known at once, so that the two are linked in one transaction. */
function openAnother(acting: Acting, { procedure, form, begin, unit }: Of<'open'>): void {
  const { draft } = acting;
  const id = freshId(acting);
  draft.push({ kind: 'caseOpened', procedure, case: id });
  const kept = unit === undefined ? undefined : value(acting, unit);
  draft.opened.push({ id, procedure, form: given(acting, form), ...(kept ? { unit: String(kept) } : {}) });
  if (begin) draft.orders.push({ case: id, action: begin.act, input: given(acting, begin.input ?? {}) });
}

/** The matter that comes next; or the cases that stand beside this one, none where there is none. */
function linkWith(acting: Acting, { procedure, to }: Of<'link'>): void {
  const found = to === undefined ? undefined : (value(acting, to) ?? []);
  if (found === undefined) acting.draft.push({ kind: 'linked', procedure });
  for (const id of [found ?? []].flat()) acting.draft.push({ kind: 'linked', procedure, case: String(id) });
}

/** Everything of the case, or the files of some of its materials: the rest of the case stays as it is. */
function erase({ draft }: Acting, { what }: Of<'erase'>): void {
  if (typeof what === 'string') {
    draft.push({ kind: 'erased', what });
    return;
  }
  for (const key of what.materials)
    for (const { id } of draft.record.materials[key]?.files ?? [])
      draft.push({ kind: 'fileRemoved', material: key, file: id });
}

type Hands = { readonly [Name in Effect['do']]: (acting: Acting, effect: Of<Name>) => void };

/** One hand an effect; the closed list of the language, and nothing else. */
const hands: Hands = {
  move,
  clock: applyClock,
  lapse: ({ draft, world }, { clock }) => {
    const facts = runningClock(draft.record, clock);
    if (facts) draft.push({ kind: 'clockLapsed', clock, n: facts.n, on: world.today, ends: true });
  },
  'issue-paper': issuePaper,
  'void-paper': voidPaper,
  'take-number': (acting, { as, series, signedOn: named }) => {
    const { draft } = acting;
    if (draft.record.numbers[as]) return;
    draft.push({ kind: 'numberTaken', as, series, number: drawn(acting, as, series, signingDay(acting, named)) });
  },
  'write-row': writeRow,
  notify,
  ask: ({ draft }, { body }) => draft.push({ kind: 'opinionAsked', body }),
  record: (acting, { outcome, number, date }) =>
    acting.draft.push({
      kind: 'decisionRecorded',
      outcome: value(acting, outcome) ?? null,
      number: value(acting, number) ?? null,
      date: value(acting, date) ?? null,
    }),
  link: linkWith,
  publish: (acting, { notice }) => publish(acting, notice, (clock) => startClock(acting, { clock })),
  withdraw: (acting, { notice, reason }) => withdraw(acting, notice, String(value(acting, reason) ?? '')),
  open: openAnother,
  assign: (acting, { to }) => {
    const person = personOf(acting, to);
    acting.draft.push({ kind: 'assigned', to: person });
    if (to !== 'actor') acting.draft.notices.push({ to: `person:${person}`, text: handedToYou });
  },
  recuse: (acting, { who, ground }) =>
    acting.draft.push({
      kind: 'recused',
      person: personOf(acting, who),
      by: acting.command.actor.id,
      on: acting.world.today,
      ground: String(value(acting, ground) ?? ''),
    }),
  'keep-for': (acting, { unit }) => {
    const kept = String(value(acting, unit) ?? '');
    if (kept.startsWith('unit:') && kept !== acting.draft.record.unit)
      acting.draft.push({ kind: 'keptFor', unit: kept });
  },
  copy: (acting, { to }) => acting.draft.push({ kind: 'copied', to: String(value(acting, to) ?? '') }),
  urge: ({ draft, world }, { text }) => {
    const to = queueKeys(world, draft.record);
    draft.push({ kind: 'urged', to });
    draft.notices.push(...to.map((key) => ({ to: key, text })));
  },
  post: applyThings,
  lock: applyThings,
  unlock: applyThings,
  act: applyThings,
  approval: ({ draft, world, command }, { approval }) =>
    draft.push(approvalStart(world, draft.record, approval, command.actor.id)),
  data: ({ draft }, effect) =>
    draft.push({ kind: 'dataOrdered', op: effect.op, items: 'items' in effect ? effect.items : '' }),
  erase,
};

/** Applies one effect, if its condition holds. */
export function applyEffect(acting: Acting, effect: Effect): void {
  if (effect.each !== undefined && acting.item === undefined) {
    const list = value(acting, effect.each);
    for (const item of Array.isArray(list) ? list : []) applyEffect({ ...acting, item }, effect);
    return;
  }
  if (effect.when !== undefined && !holds(effect.when, actingScope(acting))) return;
  const hand = hands[effect.do] as (acting: Acting, effect: Effect) => void; // its own effect, by the table's type
  hand(acting, effect);
}
