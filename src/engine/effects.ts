/** What each effect of the closed list does to a decision. The names of states, clocks and papers are data. */
import { computePeriod } from '../calendar/period.ts';
import type { Effect, Who } from '../language/action.ts';
import { evaluate, holds } from '../language/evaluate.ts';
import type { Expr, Value } from '../language/expression.ts';
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
import { scopeOf, settingsOf, type World } from './world.ts';

type Of<Name extends Effect['do']> = Extract<Effect, { do: Name }>;

/** Everything an effect may use. */
export interface Acting {
  world: World;
  draft: Draft;
  command: Command;
}

/** A definition that cannot be carried out: found by the check of definitions, or here. */
export class DefinitionError extends Error {}

const value = ({ world, draft, command }: Acting, expr: Expr): Value | undefined =>
  evaluate(expr, scopeOf(world, draft.record, command.input));

const latest = (acting: Acting, clock: string): ClockFacts | undefined =>
  acting.draft.record.clocks.findLast((facts) => facts.clock === clock);
/** Key of a queue and of notices: `district-code:handler`; the applicant is `person:<id>`. */
export function recipientKey(world: World, draft: Draft, who: Who): string | undefined {
  if (who.role === 'applicant')
    return draft.record.unit ? `${draft.record.unit}:unit_liaison` : `person:${draft.record.applicant}`;
  const body = bodyOf(who, draft.record, districtOf(world, draft.record));
  return body === undefined ? undefined : `${body}:${who.role}`;
}

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
    draft.push({ kind: 'settingsFixed', settings: settingsOf(world, draft.record) });
}

function drawn(acting: Acting, as: string, series: string): string {
  acting.draft.needs.push({ as, series, year: Number(acting.world.today.slice(0, 4)) });
  return acting.command.drawn?.[as] ?? '';
}

function validityOf(acting: Acting, clockId: string): string | undefined {
  const facts = latest(acting, clockId);
  return facts ? computePeriod(acting.world.calendar, periodFacts(facts)).due : undefined;
}

function issuePaper(acting: Acting, effect: Of<'issue-paper'>): void {
  const { world, draft, command } = acting;
  const paper = world.procedure.papers[effect.paper];
  if (!paper) throw new DefinitionError(`paper ${effect.paper}`);
  const scope = scopeOf(world, draft.record, command.input);
  const earlier = draft.record.papers.filter((fact) => fact.paper === effect.paper);
  const old = effect.replaces ? earlier.findLast((fact) => fact.status === 'valid') : undefined;
  const base =
    'taken' in paper.number
      ? (draft.record.numbers[paper.number.taken] ?? '')
      : old
        ? old.number.replace(/-?R\d+$/, '')
        : drawn(acting, `paper.${effect.paper}`, paper.number.series);
  // A replacement keeps its number with a suffix: one certificate, several copies in time.
  const number = old ? `${base}R${earlier.length}` : base;
  const validUntil = old?.validUntil ?? (paper.validity ? validityOf(acting, paper.validity.clock) : undefined);
  const id = command.ids[draft.papers.length];
  if (id === undefined) throw new DefinitionError('more papers than ids');
  const name = String(draft.record.form[world.procedure.nameField] ?? '');
  const content = paperContent(world, scope, paper, {
    number,
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
    issuedOn: world.today,
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
  acting.draft.rows.push({ register: effect.register, values });
}

function notify({ world, draft }: Acting, effect: Of<'notify'>): void {
  const to = effect.to.flatMap((who) => recipientKey(world, draft, who) ?? []);
  draft.push({ kind: 'notified', to, textZh: effect.text.zh, textEn: effect.text.en });
  draft.notices.push(...to.map((key) => ({ to: key, text: effect.text })));
}

/** Another case, opened with this one's act; its id is known at once, so that the two are linked in one transaction. */
function openAnother(acting: Acting, effect: Of<'open'>): void {
  const { draft } = acting;
  const id = freshId(acting);
  const form = Object.fromEntries(
    Object.entries(effect.form).flatMap(([key, expr]) => {
      const given = value(acting, expr);
      return given === undefined || given === null ? [] : [[key, given]];
    }),
  );
  draft.push({ kind: 'caseOpened', procedure: effect.procedure, case: id });
  draft.opened.push({ id, procedure: effect.procedure, form });
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
  'take-number': (acting, { as, series }) => {
    const { draft } = acting;
    if (!draft.record.numbers[as]) draft.push({ kind: 'numberTaken', as, series, number: drawn(acting, as, series) });
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
  link: ({ draft }, { procedure }) => draft.push({ kind: 'linked', procedure }),
  publish: (acting, { notice }) => publish(acting, notice, (clock) => startClock(acting, { clock })),
  withdraw: (acting, { notice, reason }) => withdraw(acting, notice, String(value(acting, reason) ?? '')),
  open: openAnother,
  assign: (acting, { to }) => acting.draft.push({ kind: 'assigned', to: personOf(acting, to) }),
  recuse: (acting, { who, ground }) =>
    acting.draft.push({
      kind: 'recused',
      person: personOf(acting, who),
      by: acting.command.actor.id,
      on: acting.world.today,
      ground: String(value(acting, ground) ?? ''),
    }),
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
  erase: ({ draft }, { what }) => draft.push({ kind: 'erased', what }),
};

/** Applies one effect, if its condition holds. */
export function applyEffect(acting: Acting, effect: Effect): void {
  const { draft, world, command } = acting;
  if (effect.when !== undefined && !holds(effect.when, scopeOf(world, draft.record, command.input))) return;
  const hand = hands[effect.do] as (acting: Acting, effect: Effect) => void; // its own effect, by the table's type
  hand(acting, effect);
}
