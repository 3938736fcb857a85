/** Decisions on a trip by the table of powers (R-authority), their one review, and revocation. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, input, ref, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import { happened, happenedBetween } from '../../../../src/language/patterns/guards.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { planReleased } from '../shared/plan-links.ts';
import { nothingToJustify } from './checks.ts';
import { cityFirst, decidedBy, inPlan, nobodyElsewhere } from './facts.ts';
import { refusalGrounds, refusalInput } from './flow-office.ts';
import { both, exitLaw12, powersGuide, rules2013 } from './values.ts';
import {
  filing,
  grant,
  identityKept,
  issue,
  leader,
  move,
  officer,
  pause,
  province,
  resume,
  start,
  stop,
  tell,
  undo,
  unit,
  unitLeader,
} from './who.ts';

/** Who decides, kept by a guard on each act that decides. */
export const decides = (body: string): Check => ({
  code: 'trip.authority',
  test: { eq: [decidedBy, body] },
  text: both('按职级和组团方式，本件不由此决定', 'By rank and kind of group somebody else decides'),
  remedy: both(
    '处级及以下由办领导决定；副局级登记市领导决定；正局级和跨省市、部委的报省里。',
    'Division and below: the office’s leader; deputy bureau: record the city leader’s decision; bureau and joint groups: send up.',
  ),
  basis: powersGuide,
});

const exceptionsMet: Check = {
  code: 'trip.exceptions',
  test: { any: [nothingToJustify, happened('consent-exceptions')] },
  text: both(
    '有须说明理由的例外，处长还没有写明理由',
    'There are exceptions for which the head of division gave no reasons yet',
  ),
  remedy: both('由处长写明理由，或者不予批准。', 'The head of division gives reasons, or refuse.'),
  basis: rules2013,
};
const eligible: Check = {
  code: 'trip.T21',
  test: { ne: [ref('last.review.restricted'), true] },
  text: both('有人员不符合，见有权机关', 'Somebody is not eligible, see the authority'),
  remedy: both('换人后重新申报，或者不予批准。', 'Refuse, or let the unit file without that person.'),
  basis: exitLaw12,
};
const planned: Check = {
  code: 'trip.T09',
  test: { any: [inPlan, happened('revoke')] },
  text: both('计划已被使用、替换或过期', 'The plan item is used, swapped or expired'),
  remedy: both('请单位先申报替换或增补。', 'The unit asks for a swap or a supplement first.'),
  basis: rules2013,
};
/** Two filings of one person may both have come in before either was approved. */
const oneTrip: Check = {
  code: 'trip.overlap',
  test: nobodyElsewhere,
  text: both('有成员同一时间在另一团组', 'A member is in another group on the same days'),
  remedy: both('请单位调整日期或成员，或者不予批准。', 'The unit changes the dates or the members, or refuse.'),
  basis: rules2013,
};
export const grantGuards: readonly Check[] = [exceptionsMet, eligible, planned, oneTrip];

/** Acts that look at the trip before it is decided; whoever took one decides nothing on it. */
export const looked: readonly string[] = [
  'accept',
  'request-correction',
  'review',
  'consult',
  'record-opinion',
  'consent-exceptions',
  'review-change',
];

/** A decision made elsewhere is told by number and day. */
export const recordInput: readonly Field[] = [
  { key: 'decisionNumber', type: 'text', max: 60, label: both('批示或批复文号', 'Number of the instruction or reply') },
  { key: 'decidedOn', type: 'date', initial: '{today}', label: both('日期', 'Date') },
];
const decidedWhen = (after: Expr): Check =>
  happenedBetween(
    'decidedOn',
    after,
    'trip.decided-when',
    '日期不能晚于今天，也不能早于审核',
    'The day lies between the review and today',
  );

export const recorded = (zh: string, en: string, outcome: string): Effect => ({
  do: 'record',
  body: both(zh, en),
  outcome,
  number: input('decisionNumber'),
  date: input('decidedOn'),
});

const refused: readonly Effect[] = [
  move('refused'),
  filing('refused', { decidedOn: today, ground: input('ground') }),
  resume('decision'),
  stop('decision'),
  issue('refusal'),
  start('askReview'),
  tell(
    unit,
    '任务没有批准；单位负责人可以申请一次复核',
    'The trip is refused; the leader of the unit may ask for one review',
  ),
];

const ofOffice: { readonly [id: string]: Action } = {
  approve: {
    title: both('批准', 'Approve'),
    consequence: both('签发任务批件，180 日有效。', 'Issues the approval, valid for 180 days.'),
    from: ['reviewed'],
    by: leader,
    notBy: looked,
    guards: [decides('office'), ...grantGuards],
    weight: 'main',
    happened: both('已批准', 'Approved'),
    effects: grant,
  },
  refuse: {
    title: both('不予批准', 'Refuse'),
    from: ['reviewed'],
    by: leader,
    notBy: looked,
    guards: [decides('office')],
    input: refusalInput(refusalGrounds),
    weight: 'careful',
    refuses: true,
    happened: both('不予批准', 'Refused'),
    effects: refused,
  },
};

const ofOthers: { readonly [id: string]: Action } = {
  'record-city-approval': {
    title: both('登记市领导批准', 'Record the city leader’s approval'),
    from: ['reviewed'],
    by: officer,
    alone: decidedElsewhere,
    guards: [decides('city-leader'), ...grantGuards, decidedWhen(ref('on.review'))],
    input: recordInput,
    weight: 'main',
    happened: both('市领导已批准', 'Approved by a city leader'),
    effects: [recorded('市领导', 'City leader', 'approved'), ...grant],
  },
  'record-city-refusal': {
    title: both('登记市领导不批准', 'Record the city leader’s refusal'),
    from: ['reviewed'],
    by: officer,
    alone: decidedElsewhere,
    guards: [decides('city-leader'), decidedWhen(ref('on.review'))],
    input: [...recordInput, ...refusalInput(refusalGrounds)],
    weight: 'careful',
    refuses: true,
    happened: both('市领导没有批准', 'Refused by a city leader'),
    effects: [recorded('市领导', 'City leader', 'refused'), ...refused],
  },
  'forward-up': {
    title: both('报省里审批', 'Send to the province'),
    consequence: both('审批暂停计时。', 'The time of the decision stops.'),
    from: ['reviewed'],
    by: leader,
    notBy: looked,
    part: 'decides',
    guards: [decides('province'), ...grantGuards],
    input: [
      {
        key: 'cityInstruction',
        type: 'text',
        max: 60,
        show: cityFirst,
        label: both('市领导同意的批示号', 'Number of the city leader’s consent'),
      },
    ],
    weight: 'main',
    happened: both('已报省里审批', 'Sent to the province'),
    effects: [
      move('forwarded'),
      pause('decision', 'superior'),
      issue('forward-request'),
      tell(
        [{ role: 'superior', body: 'province' }],
        '出访任务请示已报送，请审批',
        'An upward request on a trip awaits your decision',
      ),
      tell(unit, '任务已报省里审批', 'The trip is with the province'),
    ],
  },
  'record-province-approval': {
    title: both('省里批准', 'The province approves'),
    from: ['forwarded'],
    by: province,
    alone: decidedElsewhere,
    guards: [decidedWhen(ref('on.forward-up'))],
    input: recordInput,
    weight: 'main',
    happened: both('省里已批准', 'Approved by the province'),
    effects: [recorded('省外事部门', 'Province', 'approved'), ...grant],
  },
  'record-province-refusal': {
    title: both('省里不批准', 'The province refuses'),
    from: ['forwarded'],
    by: province,
    alone: decidedElsewhere,
    guards: [decidedWhen(ref('on.forward-up'))],
    input: [...recordInput, ...refusalInput(refusalGrounds)],
    weight: 'careful',
    refuses: true,
    happened: both('省里没有批准', 'Refused by the province'),
    effects: [recorded('省外事部门', 'Province', 'refused'), ...refused],
  },
};

const deciders = [
  ...looked,
  'approve',
  'refuse',
  'forward-up',
  'record-city-refusal',
  'record-city-approval',
  'record-province-refusal',
  'revoke',
];

const revokedForGood = planReleased(ref('number.trip'), happened('revoke'));

const reviewed: { readonly [id: string]: Action } = {
  'ask-review': {
    title: both('申请复核', 'Ask for review'),
    consequence: both('只有一次，由另外的人办理。', 'Once only; other people decide.'),
    from: ['refused', 'revoked'],
    by: unitLeader,
    happened: both('单位已申请复核', 'The unit asked for a review'),
    guards: [
      {
        code: 'trip.review-once',
        test: { eq: [ref('done.ask-review'), 0] },
        text: both('复核以一次为限', 'There is one review only'),
        remedy: both('可以重新申报。', 'You may file anew.'),
      },
      {
        code: 'trip.review-late',
        test: { ge: [ref('clock.askReview.due'), today] },
        text: both('已过 10 个工作日', 'The 10 working days are over'),
        remedy: both('可以重新申报。', 'You may file anew.'),
      },
    ],
    input: [
      {
        key: 'grounds',
        type: 'longtext',
        min: 4,
        max: 2000,
        label: both('复核理由', 'Why it should be looked at again'),
      },
    ],
    effects: [
      move('re-review'),
      stop('askReview'),
      start('rereview'),
      tell(leader, '单位申请复核，请由未经办的办领导决定', 'A review is asked for; a leader who had no part decides'),
    ],
  },
  'let-stand': {
    title: both('决定生效', 'The decision stands'),
    from: ['refused', 'revoked'],
    by: [{ role: 'system' }],
    happened: both('没有申请复核，决定生效', 'No review was asked for; the decision stands'),
    effects: [move('stands'), identityKept, revokedForGood, { do: 'lapse', clock: 'askReview' }],
  },
  'review-overturn': {
    title: both('复核后批准', 'Approve on review'),
    from: ['re-review'],
    by: leader,
    notBy: deciders,
    guards: [eligible, planned, oneTrip],
    input: [{ key: 'reasons', type: 'longtext', min: 4, max: 2000, label: both('理由', 'Reasons') }],
    weight: 'main',
    happened: both('复核后批准', 'Approved on review'),
    effects: grant,
  },
  'review-uphold': {
    title: both('维持原决定', 'Uphold the decision'),
    from: ['re-review'],
    by: leader,
    notBy: deciders,
    input: refusalInput(refusalGrounds),
    weight: 'careful',
    refuses: true,
    happened: both('复核后维持原决定', 'Upheld on review'),
    effects: [
      move('stands'),
      identityKept,
      revokedForGood,
      stop('rereview'),
      issue('review-decision'),
      tell(unit, '复核后维持原决定', 'The decision is upheld on review'),
    ],
  },
  revoke: {
    title: both('撤销批件', 'Revoke the approval'),
    from: ['approved', 'changing', 'change-pending'],
    by: leader,
    notBy: looked,
    input: refusalInput(
      choice('ground', both('依据', 'Ground'), [
        option('false', '材料不实', 'False papers'),
        option('security', '安全提醒变化', 'Changed security advice'),
      ]),
    ),
    weight: 'careful',
    refuses: true,
    happened: both('批件已撤销', 'The approval was revoked'),
    effects: [...undo('revoked'), issue('revocation'), start('askReview')],
  },
};

export const decisionActions: { readonly [id: string]: Action } = { ...ofOffice, ...ofOthers, ...reviewed };
