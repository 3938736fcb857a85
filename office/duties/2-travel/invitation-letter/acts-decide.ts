/** From the filing to the decision: gate, verification, issue or refusal by whoever table 12a names, the way up. */
import type { Action, Effect, Who } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import {
  authority,
  both,
  chief,
  dayNow,
  filer,
  issue,
  leader,
  long,
  move,
  notLater,
  officer,
  row,
  start,
  stop,
  tell,
  text,
} from '../shared/documents.ts';
import { filingGate } from '../shared/filing-gate.ts';
import { mustBeRegistered } from '../shared/filing-unit.ts';
import { blockingGuards } from '../shared/findings.ts';
import { refusalGrounds } from '../shared/invitation-options.ts';
import { refusing } from '../shared/review.ts';
import { outcomeGuard, tested } from './conditions.ts';
import { byChief, byDirector, decidedBy, diplomats, lines, officials, plannedExit, upward } from './facts.ts';
import { exitEntryLaw, zhejiang } from './law.ts';
import { correction } from './settings.ts';

const when = (effect: Effect, condition: Expr): Effect => ({ ...effect, when: condition });
/** The slip verifies the letter and stands or falls with it. */
export const voided = (status: 'void' | 'revoked' | 'expired'): readonly Effect[] =>
  ['invitation', 'slip'].map((paper) => ({ do: 'void-paper', paper, status }));
export const line = (columns: { readonly [column: string]: Expr }): Effect => row('invitation-register', columns);

const filed = line({
  unit: ref('case.unit'),
  unitName: field('name'),
  kind: field('kind'),
  entries: field('entries'),
  entryFrom: field('entryFrom'),
  entryTo: field('entryTo'),
  stay: field('stay'),
  initials: lines('initials'),
  nationalities: lines('codes'),
  persons: lines('count'),
  mission: field('mission'),
  purpose: field('area'),
  decidedBy,
  filedOn: today,
  state: 'submitted',
});

const filing = filingGate({
  matter: both('邀请外国人来华', 'Invitation letter'),
  basis: [exitEntryLaw],
  submit: 'file',
  clock: 'decide',
  after: both(
    '5个工作日内审核，最后一天为{clock.decide.due}。',
    'It is decided within 5 working days, until {clock.decide.due}.',
  ),
  guards: [mustBeRegistered('invitation', 'invite.registrationNeeded'), outcomeGuard],
  correction: { setting: correction, unit: 'WD' },
  withdrawFrom: ['accepted', 'verified'],
  onSubmit: [
    // Started and ended at once: the light tells whether a visit of diplomats was filed in time.
    when(start('diplomatFile', field('entryFrom')), diplomats),
    when(stop('diplomatFile'), diplomats),
    when(start('diplomatUp', field('entryFrom')), diplomats),
  ],
  log: (stage) =>
    stage === 'filed'
      ? [filed]
      : stage === 'withdrawn' || stage === 'lapsed' || stage === 'not-accepted'
        ? [stop('diplomatUp'), stop('letter'), ...voided('void'), line({ state: stage })]
        : [line({ state: stage })],
});

const { save } = filing.actions;
if (!save) throw new Error('the gate has this act'); // part of the shared gate
/** What is corrected after the issue is kept like a draft. */
export const gate = {
  ...filing,
  actions: { ...filing.actions, save: { ...save, from: [...save.from, 'amending'] } },
};

/** Acts that look at the application; whoever took one decides nothing on it. */
const handled = ['accept', 'request-correction', 'verify'];

const common = refusing({
  matter: both('邀请外国人来华', 'Invitation letter'),
  basis: [exitEntryLaw],
  grounds: refusalGrounds,
  from: ['verified'],
  back: 'accepted',
  clock: 'decide',
  handled,
  onRefusal: [stop('letter'), stop('outcome'), ...voided('void')],
});

const only = (test: Expr): NonNullable<Action['enabled']> => ({
  test,
  refusal: {
    code: 'invitation.decider',
    text: both('按被邀请人级别，不由您决定。', 'By the rank of the invitees the decision is not yours.'),
    remedy: both(
      '处长、办领导或上级决定，见表12a。',
      'The head of division, a leader or the superior decides: table 12a.',
    ),
    ground: zhejiang.text,
  },
});

const { refuse, uphold, ...others } = common.actions;
const upheld = common.papers['review-upheld'];
if (!refuse || !uphold || !upheld) throw new Error('the review has these acts'); // parts of the shared review
/** The leader who refused does not review it; another one does. */
export const review = {
  ...common,
  papers: {
    ...common.papers,
    'review-upheld': {
      ...upheld,
      refusal: {
        facts: input('facts'),
        ground: { max: [ref('last.refuse.refusalGround'), ref('last.refuse-director.refusalGround')] },
        reasons: input('reasons'),
        remedy: 'none',
      },
    },
  } satisfies { [id: string]: Paper },
};

const noted = line({ state: 'refused', refusedBy: input('refusalGround'), refusedOn: today });
const refusals: { readonly [id: string]: Action } = {
  ...others,
  refuse: { ...refuse, enabled: only(byChief), effects: [...refuse.effects, noted] },
  'refuse-director': { ...refuse, by: leader, enabled: only(byDirector), effects: [...refuse.effects, noted] },
  uphold: { ...uphold, notBy: [...handled, 'refuse', 'refuse-director'] },
  ...(others.reverse ? { reverse: { ...others.reverse, notBy: [...handled, 'refuse', 'refuse-director'] } } : {}),
};

/** What a letter brings about, whoever decided it. A corrected letter keeps number and last day. */
const granted: readonly Effect[] = [
  move('issued'),
  { do: 'take-number', series: 'YH', as: 'letter' },
  when(start('letter'), { not: { eq: [ref('clock.letter.running'), true] } }),
  { do: 'issue-paper', paper: 'invitation', replaces: true },
  when({ do: 'issue-paper', paper: 'slip', replaces: true }, { eq: [field('output'), 'slip'] }),
  start('outcome', plannedExit),
  line({
    state: 'issued',
    outcome: 'awaited',
    number: ref('number.letter'),
    validUntil: ref('clock.letter.due'),
    outcomeDue: ref('clock.outcome.due'),
  }),
  // A corrected letter is the same letter: it is counted on the day of the first.
  when(line({ issuedOn: today }), { eq: [ref('done.amend'), 0] }),
  when(
    {
      do: 'write-row',
      each: lines('nations'),
      register: 'invitation-register',
      key: ref('item.code'),
      row: { country: ref('item.code'), nationals: ref('item.persons'), countedOn: today },
    },
    { eq: [ref('done.amend'), 0] },
  ),
  when(
    {
      do: 'link',
      procedure: 'reception-plan',
      text: both('官方来宾：制定接待方案', 'Official guests: make the reception plan'),
    },
    officials,
  ),
  tell(
    filer,
    '邀请函已签发；离境或取消后30天内报告结果',
    'The letter is issued; report the outcome within 30 days of exit or cancellation',
  ),
];

const issuing = (by: readonly Who[], test: Expr, title: [string, string]): Action => ({
  title: both(...title),
  consequence: both(
    '邀请函带编号和核验码，90天有效。',
    'The letter carries a number and a code and is valid for 90 days.',
  ),
  from: ['verified'],
  by,
  enabled: only(test),
  notBy: handled,
  part: 'decides',
  guards: blockingGuards('invitation', tested),
  weight: 'main',
  happened: both('邀请函已签发', 'Letter issued'),
  effects: [stop('decide'), ...granted],
});

const decision = [
  text('decisionNumber', '上级文号', 'Number of the superior', { max: 60 }),
  dayNow('decidedOn', '决定日期', 'Decided on'),
];
const recorded = (outcome: string): Effect => ({
  do: 'record',
  body: both('上级机关', 'The superior'),
  outcome,
  number: input('decisionNumber'),
  date: input('decidedOn'),
});

export const decisionActions: { readonly [id: string]: Action } = {
  verify: {
    title: both('核实', 'Verify'),
    from: ['accepted'],
    by: officer,
    weight: 'main',
    input: [
      {
        key: 'compared',
        type: 'declaration',
        label: both('护照、材料和填写的内容已核对', 'Passports and papers compared with the form'),
      },
      { key: 'linkShown', type: 'declaration', label: both('业务往来有证明（V2）', 'The business link is shown (V2)') },
      long('note', '核实情况', 'What was found', { required: false, min: 0 }),
    ],
    happened: both('已核实', 'Verified'),
    effects: [
      move('verified'),
      line({ state: 'verified' }),
      { do: 'assign', to: 'actor' },
      when(tell(chief, '邀请函已核实，请签发', 'An invitation was verified; please decide'), byChief),
      when(tell(leader, '邀请函已核实，请签发或报上级', 'An invitation was verified; please decide or send it up'), {
        not: byChief,
      }),
    ],
  },
  issue: issuing(chief, byChief, ['签发', 'Issue']),
  'issue-director': issuing(leader, byDirector, ['签发（办领导）', 'Issue, by a leader']),
  'forward-up': {
    title: both('报上级', 'Send up'),
    consequence: both('暂停计时，等上级决定。', 'The time stops until the superior decides.'),
    from: ['verified'],
    by: leader,
    notBy: handled,
    part: 'decides',
    enabled: only({ eq: [upward, true] }),
    weight: 'main',
    happened: both('已报上级', 'Sent up'),
    effects: [
      move('forwarded'),
      { do: 'clock', op: 'pause', clock: 'decide', ground: 'superior' },
      stop('diplomatUp'),
      issue('forward-letter'),
      line({ state: 'forwarded' }),
      tell(filer, '按权限已报上级决定，暂停计时', 'Sent to the superior, whose decision it is; the time stops'),
    ],
  },
  'record-superior-agree': {
    title: both('登记上级同意', 'Record that the superior agrees'),
    from: ['forwarded'],
    by: authority,
    weight: 'main',
    input: decision,
    guards: [notLater('decidedOn')],
    happened: both('上级同意，邀请函已签发', 'The superior agrees; the letter is issued'),
    effects: [recorded('agree'), { do: 'clock', op: 'resume', clock: 'decide' }, stop('decide'), ...granted],
  },
  'record-superior-refusal': {
    title: both('登记上级不同意', 'Record that the superior declines'),
    from: ['forwarded'],
    by: authority,
    alone: decidedElsewhere,
    weight: 'careful',
    refuses: true,
    input: [...decision, long('facts', '事实', 'Facts'), long('reasons', '理由', 'Reasons')],
    guards: [notLater('decidedOn')],
    happened: both('上级不同意', 'The superior declines'),
    effects: [
      move('refused-finally'),
      recorded('refuse'),
      { do: 'clock', op: 'resume', clock: 'decide' },
      stop('decide'),
      issue('superior-refusal'),
      line({ state: 'refused', refusedBy: 'superior', refusedOn: today }),
      tell(filer, '上级没有同意，通知书写明理由', 'The superior declined; the notice states why'),
    ],
  },
  ...refusals,
};
