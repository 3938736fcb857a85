/** What each effect of the closed list does to a decision. The names of states, clocks and papers are data. */
import { computePeriod } from '../calendar/period.ts';
import type { Effect, Who } from '../language/action.ts';
import { evaluate, holds } from '../language/evaluate.ts';
import type { Expr, Value } from '../language/expression.ts';
import type { Command, Draft } from './decision.ts';
import { isRunning, periodFacts } from './due.ts';
import { missingParts, paperContent } from './paper-data.ts';
import { districtOf } from './permitted.ts';
import type { ClockFacts } from './record.ts';
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

const dayOf = (acting: Acting, expr: Expr | undefined): string => {
  const day = expr === undefined ? undefined : value(acting, expr);
  return typeof day === 'string' && day !== '' ? day : acting.world.today;
};

const latest = (acting: Acting, clock: string): ClockFacts | undefined =>
  acting.draft.record.clocks.findLast((facts) => facts.clock === clock);
const running = (acting: Acting, clock: string): ClockFacts | undefined => {
  const facts = latest(acting, clock);
  return facts && isRunning(facts) ? facts : undefined;
};

/** Key of a queue and of notices: `district-code:handler`; the applicant is `person:<id>`. */
export function recipientKey(world: World, draft: Draft, who: Who): string | undefined {
  if (who.role === 'applicant') return `person:${draft.record.applicant}`;
  const body = who.body === 'district' ? districtOf(world, draft.record) : who.body;
  return body === undefined ? undefined : `${body}:${who.role}`;
}

function move(acting: Acting, effect: Of<'move'>): void {
  const { world, draft } = acting;
  const from = draft.record.state;
  const leavesDraft = world.procedure.states[from]?.draft && !world.procedure.states[effect.to]?.draft;
  draft.push({ kind: 'moved', from, to: effect.to });
  // Open cases keep the parameters of their submission day (domain README §4.6.5).
  if (leavesDraft && Object.keys(draft.record.settings).length === 0)
    draft.push({ kind: 'settingsFixed', settings: settingsOf(world, draft.record) });
}

function startClock(acting: Acting, effect: Of<'clock'> & { op: 'start' | 'restart' }): void {
  const { world, draft } = acting;
  const definition = world.procedure.clocks[effect.clock];
  if (!definition) throw new DefinitionError(`clock ${effect.clock}`);
  const length = value(acting, definition.length);
  if (typeof length !== 'number') throw new DefinitionError(`length of clock ${effect.clock}`);
  const before = latest(acting, effect.clock);
  if (before && isRunning(before)) {
    draft.push({ kind: 'clockStopped', clock: effect.clock, n: before.n, on: world.today });
  }
  draft.push({
    kind: 'clockStarted',
    clock: effect.clock,
    n: (before?.n ?? 0) + 1,
    unit: definition.unit,
    length: Math.max(0, length),
    on: dayOf(acting, effect.on),
    ...(definition.roll === undefined ? {} : { roll: definition.roll }),
  });
}

function clock(acting: Acting, effect: Of<'clock'>): void {
  const { world, draft } = acting;
  if (effect.op === 'start' || effect.op === 'restart') {
    startClock(acting, effect);
    return;
  }
  const facts = running(acting, effect.clock);
  if (!facts) return; // stopping or pausing what does not run is no change
  const { n } = facts;
  const paused = facts.pauses.some((pause) => pause.to === undefined);
  if (effect.op === 'stop') draft.push({ kind: 'clockStopped', clock: effect.clock, n, on: dayOf(acting, effect.on) });
  else if (effect.op === 'pause' && !paused)
    draft.push({
      kind: 'clockPaused',
      clock: effect.clock,
      n,
      on: world.today,
      ground: String(value(acting, effect.ground) ?? ''),
    });
  else if (effect.op === 'resume' && paused)
    draft.push({ kind: 'clockResumed', clock: effect.clock, n, on: world.today });
  else if (effect.op === 'extend') {
    const extend = world.procedure.clocks[effect.clock]?.extend;
    if (extend && facts.extensions.length < extend.max)
      draft.push({ kind: 'clockExtended', clock: effect.clock, n, units: extend.units });
  }
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
  const empty = missingParts(world, scope, paper);
  if (empty.length) throw new DefinitionError(`paper ${effect.paper} lacks ${empty.join(', ')}`);
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
  });
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

/** Applies one effect, if its condition holds. */
export function applyEffect(acting: Acting, effect: Effect): void {
  const { draft, world, command } = acting;
  if (effect.when !== undefined && !holds(effect.when, scopeOf(world, draft.record, command.input))) return;
  switch (effect.do) {
    case 'move':
      move(acting, effect);
      return;
    case 'clock':
      clock(acting, effect);
      return;
    case 'lapse': {
      const facts = running(acting, effect.clock);
      if (facts) draft.push({ kind: 'clockLapsed', clock: effect.clock, n: facts.n, on: world.today, ends: true });
      return;
    }
    case 'issue-paper':
      issuePaper(acting, effect);
      return;
    case 'void-paper':
      voidPaper(acting, effect);
      return;
    case 'take-number':
      if (!draft.record.numbers[effect.as])
        draft.push({
          kind: 'numberTaken',
          as: effect.as,
          series: effect.series,
          number: drawn(acting, effect.as, effect.series),
        });
      return;
    case 'write-row':
      writeRow(acting, effect);
      return;
    case 'notify':
      notify(acting, effect);
      return;
    case 'ask':
      draft.push({ kind: 'opinionAsked', body: effect.body });
      return;
    case 'record':
      draft.push({
        kind: 'decisionRecorded',
        outcome: value(acting, effect.outcome) ?? null,
        number: value(acting, effect.number) ?? null,
        date: value(acting, effect.date) ?? null,
      });
      return;
    case 'link':
      draft.push({ kind: 'linked', procedure: effect.procedure });
      return;
    case 'assign':
      draft.push({ kind: 'assigned', to: command.actor.id });
      return;
    case 'erase':
      draft.push({ kind: 'erased', what: effect.what });
      return;
  }
}
