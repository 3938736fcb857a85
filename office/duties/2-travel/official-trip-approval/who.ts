/** Who takes part in an official trip, and the effects that several acts share. */
import type { Effect, Who } from '../../../../src/language/action.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Text } from '../../../../src/language/text.ts';
import { planReleased } from '../shared/plan-links.ts';
import { opensPreparations, preparationsEnd } from '../shared/prepare-visas.ts';
import { tripEnds } from '../shared/trip-links.ts';
import {
  codes,
  days,
  firstCountry,
  head,
  headLeading,
  monthOf,
  names,
  rank,
  size,
  tags,
  total,
  uncounted,
  yearOf,
  yuan,
} from './facts.ts';

export const clerk: readonly Who[] = [{ role: 'unit_liaison', body: 'unit' }];
export const unitLeader: readonly Who[] = [{ role: 'unit_leader', body: 'unit' }];
export const unit: readonly Who[] = [...clerk, ...unitLeader];
export const window: readonly Who[] = [{ role: 'window', body: 'd1' }];
export const officer: readonly Who[] = [{ role: 'handler', body: 'outbound' }];
export const chief: readonly Who[] = [{ role: 'dept_head', body: 'outbound' }];
export const leader: readonly Who[] = [
  { role: 'deputy_director', body: 'office' },
  { role: 'director', body: 'office' },
];
export const custodian: readonly Who[] = [{ role: 'custodian', body: 'outbound' }];
/** The province decides itself, or the liaison officer records what it decided. */
export const province: readonly Who[] = [{ role: 'superior', body: 'province' }, ...officer];

export const office: Text = { zh: '武汉市外事侨务办公室', en: 'Wuhan Foreign and Overseas Chinese Affairs Office' };

const timed =
  (op: 'start' | 'restart') =>
  (clock: string, on?: Expr, when?: Expr): Effect => ({
    ...(when === undefined ? {} : { when }),
    do: 'clock',
    op,
    clock,
    ...(on === undefined ? {} : { on }),
  });

export const move = (to: string, when?: Expr): Effect => ({ ...(when === undefined ? {} : { when }), do: 'move', to });
export const start = timed('start');
export const restart = timed('restart');
export const stop = (clock: string, on?: Expr): Effect => ({
  do: 'clock',
  op: 'stop',
  clock,
  ...(on === undefined ? {} : { on }),
});
export const pause = (clock: string, ground: Expr): Effect => ({ do: 'clock', op: 'pause', clock, ground });
export const resume = (clock: string): Effect => ({ do: 'clock', op: 'resume', clock });
export const issue = (paper: string): Effect => ({ do: 'issue-paper', paper });
export const tell = (to: readonly Who[], zh: string, en: string): Effect => ({ do: 'notify', to, text: { zh, en } });

/** Groups allotted to the unit when its plan was decided: the trips of the year stand beside them. */
const capOfUnit: Expr = {
  look: 'plan-register',
  where: { item: field('planRef'), unit: ref('case.unit') },
  take: { column: 'capGroups' },
};

/** The line of the register of filings, from the first filing on. */
export const filing = (outcome: string, columns: { readonly [column: string]: Expr } = {}): Effect => ({
  do: 'write-row',
  register: 'trip-filing-register',
  row: { outcome, ...columns },
});

/** The line of the register of trips. */
export const row = (columns: { readonly [column: string]: Expr }): Effect => ({
  do: 'write-row',
  register: 'trip-register',
  row: columns,
});

/** What the register keeps of the trip as it was approved. */
export const approvedRow: { readonly [column: string]: Expr } = {
  trip: ref('number.trip'),
  kind: 'own',
  unit: ref('case.unit'),
  unitName: field('unitName'),
  title: field('title'),
  head,
  headLeading,
  members: names,
  tags,
  uncounted,
  countries: codes,
  country: firstCountry,
  joint: field('joint'),
  capGroups: capOfUnit,
  exit: field('exitDate'),
  entry: field('entryDate'),
  days,
  state: 'approved',
  planItem: field('planRef'),
  category: field('category'),
  rank,
  size,
  source: field('source'),
  budget: total,
  yuan,
  inviter: field('inviterName'),
  validUntil: ref('clock.validity.due'),
  month: monthOf,
  year: yearOf(0),
};

/** The plan item that the trip uses, as a case: its own act follows in the same transaction. */
export const planCase: Expr = {
  look: 'plan-register',
  where: { item: field('planRef'), unit: ref('case.unit') },
  take: { column: 'case' },
};

/** Not after a revocation that a review took back: number, validity and plan item are those of the first approval. */
const first: Expr = { eq: [ref('done.revoke'), 0] };

/** What the approval brings: number, validity, paper, register, the used plan item. */
export const grant: readonly Effect[] = [
  move('approved'),
  resume('decision'),
  stop('decision'),
  stop('rereview'),
  start('validity', undefined, first),
  { do: 'take-number', series: '武外侨出', as: 'trip' },
  issue('approval'),
  row({ ...approvedRow, approvedOn: ref('today') }),
  filing('approved', { decidedOn: ref('today'), ground: null }),
  { when: first, do: 'act', on: planCase, act: 'use', input: { trip: ref('number.trip') } },
  {
    when: first,
    do: 'link',
    procedure: 'official-trip-plan',
    text: { zh: '这个团组的计划项目', en: 'The plan item of this trip' },
    to: planCase,
  },
  ...opensPreparations({ trip: ref('number.trip'), countries: codes, legs: field('legs') }, first),
  tell(
    [...unit, ...custodian],
    '任务已批准；护照、签证申请已开出，请补齐后提交，出访前领用证照',
    'The trip is approved; applications for passports and visas are opened: complete and file them; documents are lent before the exit',
  ),
];

/** Two years after the case ended its identity attachments are erased. */
export const identityKept = start('identity');

const endings = { cancelled: '任务取消', expired: '批件过期', revoked: '批件撤销' } as const;

/** Ends that take the approval back: its paper, its limits, its line, and what hangs on the trip (13.3). */
export const undo = (state: 'cancelled' | 'expired' | 'revoked'): readonly Effect[] => [
  move(state),
  { do: 'void-paper', paper: 'approval', status: state === 'cancelled' ? 'void' : state },
  stop('changeDecision'),
  row({ state }),
  // A revocation can still be reviewed.
  ...(state === 'revoked' ? [] : [identityKept, planReleased(ref('number.trip'))]),
  ...tripEnds(ref('number.trip'), endings[state]),
  ...preparationsEnd(),
  tell(
    [...unit, ...custodian, ...officer],
    '批件不再有效：没有提交的证照、签证申请已删除，在办签证已撤回，出境证明作废，借出的证照 7 日内交回',
    'The approval has no effect any more: drafts for documents and visas are deleted, visas under way withdrawn, exit certificates void, documents come back within 7 days',
  ),
];
