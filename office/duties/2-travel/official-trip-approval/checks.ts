/** T01 to T21 as testable checks: the same value is condition, live check of the form, guard of the filing and line of the review. */
import { type Expr, field, ref, setting } from '../../../../src/language/expression.ts';
import type { Condition } from '../../../../src/language/procedure.ts';
import type { Check, Severity } from '../../../../src/language/refusal.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import { changeSheet } from './change-sheet.ts';
import {
  administrative,
  budgetFits,
  contiguous,
  countriesFit,
  daysFit,
  decidedBy,
  disclosuresDone,
  everyHalfDay,
  hasTaiwan,
  inPlan,
  leadersTogether,
  leadFits,
  nobodyElsewhere,
  noNamesake,
  noTwin,
  oftenEnough,
  oneContinent,
  oneHead,
  open,
  otherCountryFree,
  otherTrips,
  planCategory,
  publicMoney,
  ratesFit,
  reportsDone,
  shareFits,
  size,
  withinPlan,
} from './facts.ts';
import { both, exitLaw12, frequencyGuide, funds2013, powersGuide, rules2008, rules2013 } from './values.ts';

interface TripCheck {
  id: string;
  title: Text;
  text: Text;
  remedy: Text;
  test: Expr;
  applies?: Expr;
  severity: Severity;
  basis: Basis;
  /** Numbers of the trips that stand against it, for readers of the register. */
  others?: Expr;
  /** Field of the form that the message stands at. */
  at?: string;
}

const check = (
  id: string,
  title: Text,
  text: Text,
  remedy: Text,
  test: Expr,
  more: Partial<Pick<TripCheck, 'applies' | 'severity' | 'basis' | 'at' | 'others'>> = {},
): TripCheck => ({ id, title, text, remedy, test, severity: 'block', basis: rules2013, ...more });

const tells = (part: string): Expr => ({ some: [field('letterTells'), { eq: [ref('item'), part] }] });
const everyMember = (test: Expr): Expr => ({ every: [field('members'), test] });
/** Asked at the filing; a change of what is approved is not kept from being made. */
const filing: Expr = { eq: [ref('state'), 'draft'] };
const notTrue = (name: string): Expr => ({ ne: [ref(name), true] });

const groupChecks: readonly TripCheck[] = [
  check(
    'T01',
    both('人数不超过 6 人', 'At most 6 members'),
    both(
      '行政类团组超过 6 人（含翻译、随员）',
      'An administrative group has more than 6 members, interpreters and staff included',
    ),
    both('减少成员。', 'Travel with fewer.'),
    { le: [size, setting('trip.maxMembers')] },
    { applies: administrative, at: 'members' },
  ),
  check(
    'T01-split',
    both('不拆分组团', 'No split groups'),
    both('本单位有日期重叠、国家相同的另一团组', 'The unit has another group in the same country on overlapping days'),
    both(
      '合并团组；确需分开的，由处长写明理由。',
      'Merge the groups; if they must be apart, the head of division states why.',
    ),
    noTwin,
    { applies: administrative, severity: 'justify', at: 'legs' },
  ),
  check(
    'T02',
    both('国家不超过 3 个', 'At most 3 countries'),
    both('计入的国家、地区要有 1 到 3 个', 'Between 1 and 3 countries and regions must count'),
    both('减少出机场的停留。', 'Leave fewer airports.'),
    countriesFit,
    { applies: administrative, at: 'legs' },
  ),
  check(
    'TW',
    both('不含台湾', 'Not to Taiwan'),
    both('赴台不在本事项办理', 'Trips to Taiwan are not handled here'),
    both('请用“赴台交流转报”。', 'Use the referral of trips to Taiwan.'),
    { ne: [hasTaiwan, true] },
    { at: 'legs' },
  ),
  check(
    'T03',
    both('在外天数不超限', 'Days abroad within the limit'),
    both('在外天数超过限额', 'More days abroad than allowed'),
    both('推迟离境或提前入境。', 'Leave later or return earlier.'),
    daysFit,
    { applies: administrative, at: 'entryDate' },
  ),
  check(
    'T03-event',
    both('天数不超过活动加 2 天', 'No longer than the event and 2 days'),
    both('在外天数超过活动天数加 2 天', 'Longer abroad than the event and 2 days'),
    both(
      '缩短行程；确有需要的，由处长写明理由。',
      'Shorten the trip; if it is needed, the head of division states why.',
    ),
    daysFit,
    {
      applies: { not: { in: [field('category'), ['administrative', 'training']] } },
      severity: 'justify',
      at: 'entryDate',
    },
  ),
  check(
    'T04',
    both('不跨洲', 'One continent'),
    both('行程跨洲', 'The trip crosses continents'),
    both(
      '改在一洲之内；确需跨洲的，由处长写明理由。',
      'Stay on one continent; if not, the head of division states why.',
    ),
    oneContinent,
    { applies: administrative, severity: 'justify', at: 'legs' },
  ),
  check(
    'T05',
    both('公务活动占三分之二以上', 'Two thirds official activities'),
    both('公务活动不到三分之二', 'Less than two thirds are official activities'),
    both('减少其他安排，或缩短行程。', 'Cut other parts, or shorten the trip.'),
    shareFits,
    { applies: { ne: [field('category'), 'training'] }, basis: rules2008, at: 'schedule' },
  ),
  check(
    'slots',
    both('日程不缺半天', 'Every half-day has its line'),
    both(
      '离境到入境的每个上午、下午都要有且只有一行',
      'Each morning and afternoon from exit to entry has exactly one line',
    ),
    both('补齐日程。', 'Complete the schedule.'),
    everyHalfDay,
    { at: 'schedule' },
  ),
  check(
    'route',
    both('行程首尾相接', 'Legs follow each other'),
    both('各段行程要首尾相接，且在离境、入境之间', 'Legs follow one another, between exit and entry'),
    both('核对各段的抵达、离开日期。', 'Compare arrivals and departures.'),
    contiguous,
    { at: 'legs' },
  ),
];

const invitationChecks: readonly TripCheck[] = [
  check(
    'T06',
    both('邀请方对口', 'A proper inviter'),
    both(
      '邀请方要是领域、级别对口的外方；中资机构只限企业团组赴自己的机构',
      'The inviter is a foreign counterpart of the field and level; a Chinese-funded enterprise only for enterprise trips to its own branch',
    ),
    both(
      '请对口单位邀请。华侨华人个人、社团，外国驻华机构，中介不能邀请。',
      'Be invited by a counterpart: no overseas-Chinese person or association, foreign mission in China, or intermediary.',
    ),
    {
      any: [
        { all: [{ eq: [field('inviterKind'), 'counterpart'] }, { eq: [field('inviterMatches'), true] }] },
        { all: [{ eq: [field('inviterKind'), 'own-branch'] }, { eq: [field('category'), 'enterprise'] }] },
      ],
    },
    { at: 'inviterKind' },
  ),
  check(
    'T07',
    both('邀请函要素齐全', 'The letter is whole'),
    both('邀请函缺抬头、人员、任务、日期或签名', 'The letter lacks letterhead, invitees, purpose, dates or signature'),
    both('请邀请方补全。', 'Ask the inviter to complete it.'),
    { all: ['letterhead', 'invitees', 'purpose', 'dates', 'signature'].map(tells) },
    { at: 'letterTells' },
  ),
  check(
    'T07-dates',
    both('邀请函日期与行程相合', 'The letter’s dates meet the trip'),
    both('邀请函的日期与行程不重叠', 'The letter’s dates do not overlap the trip'),
    both('核对邀请函日期。', 'Compare the dates of the letter.'),
    { all: [{ le: [field('letterFrom'), field('entryDate')] }, { ge: [field('letterTo'), field('exitDate')] }] },
    { at: 'letterFrom' },
  ),
  check(
    'T07-cost',
    both('邀请函写明费用', 'The letter tells who pays'),
    both('邀请函没有写费用', 'The letter says nothing of the cost'),
    both('可以先申报，再请邀请方说明。', 'You may file; ask the inviter to say who pays.'),
    tells('cost'),
    { severity: 'warn', at: 'letterTells' },
  ),
  check(
    'T09',
    both('列入计划', 'In the plan'),
    both('没有本单位已批准、未使用的这一计划', 'The unit has no approved, unused plan item of this number'),
    both(
      '核对计划编号；没有计划的，先申报替换或增补。',
      'Check the number; without one, ask for a swap or a supplement first.',
    ),
    inPlan,
    { at: 'planRef' },
  ),
  check(
    'T09-category',
    both('类别与计划相同', 'Category as planned'),
    both('类别与计划不同', 'The category differs from the plan'),
    both('改成计划的类别。', 'Use the category of the plan.'),
    planCategory,
    { at: 'category' },
  ),
  check(
    'T10',
    both('财政意见同意', 'Finance agrees'),
    both('财政意见不是同意', 'The finance opinion is not to agree'),
    both('先取得同意的预算意见。', 'Get an opinion that agrees first.'),
    { eq: [field('financeOpinion'), 'agree'] },
    { applies: publicMoney, basis: funds2013, at: 'financeOpinion' },
  ),
  check(
    'T10-rates',
    both('不超过境外费用标准', 'Within the allowance rates'),
    both(
      '有地点的币种不对，或者住宿、伙食、公杂超过标准',
      'A place has another currency, or lodging, food or sundry above its rate',
    ),
    both('照财行〔2013〕516号附件填写。', 'Enter the rates of the annex to 财行〔2013〕516号.'),
    ratesFit,
    { applies: publicMoney, basis: funds2013, at: 'stays' },
  ),
  check(
    'T10-plan',
    both('预算不超过计划', 'Within the planned budget'),
    both('预算超过计划', 'The budget is above the plan'),
    both('减少支出，或先调整计划。', 'Spend less, or change the plan first.'),
    withinPlan,
    { applies: publicMoney, basis: funds2013, at: 'stays' },
  ),
  check(
    'budget',
    both('晚数、天数不多于行程', 'No more nights and days than the trip has'),
    both('住宿晚数或伙食公杂天数多于行程', 'More nights or days are paid than the trip has'),
    both('晚数为天数减 1 再减路途过夜。', 'Nights are the days less one, less nights on board.'),
    budgetFits,
    { applies: { present: field('stays') }, basis: funds2013, at: 'stays' },
  ),
];

const peopleChecks: readonly TripCheck[] = [
  check(
    'head',
    both('一名团长', 'One head'),
    both('团组要有且只有一名团长', 'A delegation has exactly one head'),
    both('指定一名团长。', 'Name one head.'),
    oneHead,
    { at: 'members' },
  ),
  check(
    'authority',
    both('由本市或省里审批', 'Decided by city or province'),
    both('副省级人员出访不在本事项办理', 'Trips of vice-province cadres are not handled here'),
    both('请用“市领导出访报批”。', 'Use the request for visits of city leaders.'),
    { ne: [decidedBy, 'centre'] },
    { basis: powersGuide, at: 'members' },
  ),
  check(
    'T11',
    both('备案表', 'Personnel record'),
    both('有成员没有备案表编号', 'A member has no number of the personnel record'),
    both('补填干部管理部门的备案表编号。', 'Enter the number given by the cadre administration.'),
    everyMember({ present: ref('item.recordNo') }),
    { at: 'members' },
  ),
  check(
    'T12',
    both('班子成员不同团', 'Leaders of one unit travel apart'),
    both('同一单位两名班子成员同团', 'Two of one unit’s leading group in one delegation'),
    both('分开出访；确需同团的，由处长写明理由。', 'Travel apart; if not, the head of division states why.'),
    { ne: [leadersTogether, true] },
    { applies: administrative, severity: 'justify', at: 'members' },
  ),
  check(
    'T13',
    both('六个月内不重复率团', 'Not the same country within six months'),
    both(
      '班子其他成员六个月内率团去过同一国家',
      'Another leader of the unit led a group to the same country within six months',
    ),
    both('推迟出访；确有需要的，由处长写明理由。', 'Travel later; if it is needed, the head of division states why.'),
    otherCountryFree,
    { applies: administrative, severity: 'justify', at: 'legs' },
  ),
  check(
    'T14',
    both('出访次数', 'Number of trips'),
    both('有成员超出出访次数', 'A member is beyond the number of trips allowed'),
    both('换人；确有需要的，由处长写明理由。', 'Send somebody else; if not, the head of division states why.'),
    oftenEnough,
    { applies: administrative, severity: 'justify', basis: frequencyGuide, at: 'members' },
  ),
  check(
    'T15',
    both('没有离退休人员', 'Nobody retired'),
    both('有离退休人员', 'A member is retired'),
    both('离退休人员不能参加。', 'Retired persons cannot take part.'),
    everyMember(notTrue('item.retired')),
    { applies: administrative, at: 'members' },
  ),
  check(
    'T16',
    both('没有配偶子女随行', 'No spouse or child'),
    both('有成员的配偶或子女随行', 'A member’s spouse or child is in the group'),
    both('配偶、子女不能随行。', 'Spouse and children cannot come along.'),
    everyMember(notTrue('item.kin')),
    { at: 'members' },
  ),
  check(
    'T17',
    both('单位没有被锁定', 'The unit is not locked'),
    both('单位有逾期未还的证照，已锁定', 'The unit is locked: documents are overdue'),
    both('先归还证照或办结遗失，当天解锁。', 'Return the documents or settle the loss; it is unlocked the same day.'),
    { not: { look: 'locks', where: { what: ref('case.unit') }, take: 'exists' } },
    { applies: filing, at: 'unitName' },
  ),
  check(
    'T18',
    both('没有逾期的出访报告', 'No overdue report'),
    both('有成员作为团长的出访报告逾期未交', 'A member owes an overdue report as head'),
    both('先交出访报告。', 'Hand the report in first.'),
    reportsDone,
    { applies: filing, at: 'members' },
  ),
  check(
    'disclosure',
    both('上次出访已公开', 'Earlier trips are disclosed'),
    both('本单位有团组回国后逾期未公开', 'A trip of the unit was not disclosed in time'),
    both('尽快公开并登记。', 'Disclose it and record it.'),
    disclosuresDone,
    { applies: filing, severity: 'warn', at: 'unitName' },
  ),
  check(
    'T19',
    both('提前申报', 'Lead time'),
    both('申报晚于建议的提前天数', 'Filed later than the lead time advises'),
    both('可以提交；护照、签证可能来不及。', 'You may file; passports and visas may be late.'),
    leadFits,
    { applies: filing, severity: 'warn', at: 'exitDate' },
  ),
  check(
    'T20',
    both('派出单位同意', 'Sending units agree'),
    both('外单位成员没有派出单位意见或任务确认件', 'A member of another unit has no consent or confirmation'),
    both(
      '补填派出单位意见号；外市、外省、部委的，填任务确认件号。',
      'Enter the number of the consent; of the confirmation for another city, province or ministry.',
    ),
    everyMember({ any: [{ eq: [ref('item.unitName'), field('unitName')] }, { present: ref('item.consentNo') }] }),
    { applies: { ne: [field('joint'), 'no'] }, at: 'members' },
  ),
  check(
    'joint',
    both('跨单位如实填报', 'Joint groups are said to be joint'),
    both('有外单位成员，却没有选跨单位', 'Members of other units, but the group is not said to be joint'),
    both('选“跨单位”或“跨地区”。', 'Choose cross-unit or cross-region.'),
    everyMember({ eq: [ref('item.unitName'), field('unitName')] }),
    { applies: { eq: [field('joint'), 'no'] }, at: 'members' },
  ),
  check(
    'overlap',
    both('同一时间只在一个团组', 'One group at a time'),
    both('有成员同一时间在另一团组', 'A member is in another group on the same days'),
    both('调整日期或成员；有疑问的，与外事办联系。', 'Change the dates or the members; in doubt contact the office.'),
    nobodyElsewhere,
    { at: 'members', others: otherTrips },
  ),
  check(
    'overlap-names',
    both('没有同名人员在其他团组', 'No namesake elsewhere'),
    both(
      '其他单位同一时间的团组里有同名人员',
      'A group of another unit on the same days has somebody of the same name',
    ),
    both('由处长核实是否同一人并写明。', 'The head of division finds out whether it is the same person and states it.'),
    noNamesake,
    { severity: 'justify', at: 'members', others: otherTrips },
  ),
];

export const tripChecks: readonly TripCheck[] = [...groupChecks, ...invitationChecks, ...peopleChecks];

export const formChecks: readonly Check[] = [
  {
    code: 'trip.entry',
    field: 'entryDate',
    test: { ge: [field('entryDate'), field('exitDate')] },
    text: both('入境日早于离境日', 'Entry lies before exit'),
    remedy: both('核对日期。', 'Compare the dates.'),
  },
  ...tripChecks.map(
    ({ id, text, remedy, test, applies, severity, basis, at }): Check => ({
      code: `trip.${id}`,
      test,
      text,
      remedy,
      severity,
      basis,
      ...(applies === undefined ? {} : { when: applies }),
      ...(at === undefined ? {} : { field: at }),
    }),
  ),
];

/** Everything that only the head of division may let pass is in order. */
export const nothingToJustify: Expr = {
  all: tripChecks
    .filter(({ severity }) => severity === 'justify')
    .map(({ applies, test }): Expr => (applies === undefined ? test : { any: [{ not: applies }, test] })),
};

/** T08 and T21 are found by acts: the notice of the unit, and what an authority has told. */
export const conditions: readonly Condition[] = [
  ...changeSheet,
  ...tripChecks.map(
    ({ id, title, text, test, applies, severity, basis, others }): Condition => ({
      id,
      title,
      detail: text,
      test,
      severity,
      basis,
      ...(applies === undefined ? {} : { applies }),
      ...(others === undefined ? {} : { others: { register: 'trip-register', list: others } }),
    }),
  ),
  {
    id: 'T08',
    title: both('公示期满无异议', 'The notice is over without objection'),
    detail: both(
      '公示满 5 个工作日，结果已登记，没有未处理的异议',
      'The notice was up for 5 working days, its result is recorded, no objection is open',
    ),
    applies: open,
    test: { in: [ref('last.record-notice-result.result'), ['none', 'settled']] },
    severity: 'block',
    basis: rules2013,
  },
  {
    id: 'T21',
    title: both('没有法定限制出境人员', 'Nobody is kept from leaving by law'),
    detail: both('只记录“不符合，见有权机关”', 'Recorded only as “not eligible, see the authority”'),
    test: { ne: [ref('last.review.restricted'), true] },
    severity: 'block',
    basis: exitLaw12,
  },
];
