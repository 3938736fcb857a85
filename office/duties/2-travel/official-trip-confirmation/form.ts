/** The form of a consultation letter and the papers with it (dossier 2, §3). Other bodies' members are not asked for: the notice names them. */
import { choice, money, option, yesNo } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { rankOptions } from '../shared/ranks.ts';
import { both, check, day, int, long, opinions2013, optional, text } from '../shared/reporting.ts';
import {
  incoming,
  inOrder,
  inPlan,
  nobodyElsewhere,
  noNamesake,
  oftenEnough,
  ownFunds,
  reportsDone,
  withinLetter,
  withinPlan,
} from './facts.ts';

const letter: Section = {
  id: 'letter',
  title: both('来函', 'Letter'),
  fields: [
    choice('direction', both('方向', 'Direction'), [
      option('incoming', '外单位组团，邀请本市人员', 'Another body invites our people'),
      option('outgoing', '本市组团，邀请外单位人员', 'Our organiser invites people from elsewhere'),
    ]),
    text('title', '团组名称', 'Delegation', { max: 60 }),
    text('organiser', '组团单位', 'Organiser'),
    choice('authority', both('组团单位类别', 'Kind of organiser'), [
      option('ministry', '部委', 'Ministry'),
      option('province', '省', 'Province'),
      option('city', '其他城市', 'Another city'),
      option('central-soe', '中央企业', 'Central state enterprise'),
      option('own-city', '本市单位（本市去函）', 'A unit of this city (outgoing)', {
        show: { eq: [field('direction'), 'outgoing'] },
      }),
    ]),
    text('letterNo', '征求意见函号', 'Consultation letter', { max: 60 }),
    day('letterDate', '来函日期', 'Date of the letter'),
    day('receivedOn', '收到日期', 'Received on'),
    text('consulted', '被征求意见的机关', 'Body to be consulted', { show: { eq: [field('direction'), 'outgoing'] } }),
  ],
  materials: ['letter', 'invitation', 'request'],
};

const journey: Section = {
  id: 'journey',
  title: both('行程', 'Journey'),
  fields: [
    {
      key: 'countries',
      type: 'list',
      label: both('国家、地区', 'Countries and regions'),
      itemTitle: both('第 {n} 个', 'number {n}'),
      min: 1,
      max: 10,
      fields: [{ key: 'country', type: 'country', label: both('国家、地区', 'Country or region') }],
    },
    int('letterDays', '来函所列天数', 'Days in the letter', 1, 200),
    day('exitDate', '本单位人员离境', 'Exit of our members'),
    day('entryDate', '本单位人员入境', 'Entry of our members'),
    yesNo('classified', both('涉密', 'Classified')),
  ],
};

/** Managed as a cadre: the body that manages them has a record for the trip. */
const cadreHere: Expr = { ne: [ref('item.rank'), 'technical'] };
const cadre: Expr = { some: [field('members'), cadreHere] };

const people: Section = {
  id: 'members',
  title: both('本单位人员', 'Own members'),
  fields: [
    {
      key: 'members',
      type: 'list',
      label: both('本单位人员', 'Own members'),
      itemTitle: both('第 {n} 人', 'member {n}'),
      min: 1,
      max: 20,
      fields: [
        text('name', '姓名', 'Name', { max: 60, mask: 'name' }),
        {
          key: 'idNo',
          type: 'identifier',
          identifier: 'residentId',
          label: both('身份证号码', 'ID number'),
          hint: both('没有填的，只能按姓名核对。', 'Without it only names can be compared.'),
          mask: 'id',
          purpose: both(
            '用来办理护照，核对是否同时在其他团组、是否超出次数。',
            'For the passport, and to see whether somebody is in two trips at once or travels too often.',
          ),
          ...optional,
        },
        text('unitName', '单位', 'Unit', { max: 60 }),
        text('post', '职务', 'Post', { max: 60 }),
        choice('rank', both('职级', 'Rank'), rankOptions),
        choice('role', both('团内身份', 'Role'), [
          option('member', '团员', 'Member'),
          option('head', '本市人员负责人', 'Head of our members'),
        ]),
        choice('staffKind', both('人员类别', 'Kind of staff'), [
          option('ordinary', '一般', 'Ordinary'),
          option('chief', '党政主要负责人、政府副职', 'Party or government chief, deputy head of government'),
          option('foreign-affairs', '分管或从事外事、商务', 'In charge of or working in foreign affairs or commerce'),
          option('research', '教学科研人员', 'Teaching and research'),
        ]),
        yesNo('leadingGroup', both('班子成员', 'In the leading group')),
        yesNo('retired', both('离退休', 'Retired'), optional),
        yesNo('kin', both('是团组其他成员的配偶或子女', 'Spouse or child of another member'), optional),
        day('termSince', '本届任期起', 'In office since', optional),
        text('recordNo', '备案表编号', 'Number of the personnel record', { max: 40, required: cadreHere }),
      ],
    },
    long('reason', '参团理由', 'Why these persons', { min: 100, max: 1000 }),
  ],
  materials: ['records'],
};

const costs: Section = {
  id: 'money',
  title: both('经费', 'Money'),
  help: both(
    '组团单位不得收费摊派；只列本单位人员自己的费用。',
    'The organiser may charge no levy: own travel cost alone.',
  ),
  fields: [
    choice('bearer', both('费用承担', 'Who pays'), [
      option('organiser', '组团单位', 'Organiser'),
      option('own-unit', '派出单位', 'Sending unit'),
      option('host', '接待方', 'Host'),
    ]),
    yesNo('ownCostOnly', both('组团单位只收本人实际旅费', 'The organiser charges own travel cost alone'), {
      checks: [
        {
          code: 'confirmation.levy',
          test: { eq: [field('ownCostOnly'), true] },
          text: both('组团单位收费摊派，不能参团', 'The organiser charges a levy'),
          remedy: both('请组团单位改为只收本人实际旅费。', 'Ask the organiser to charge own travel cost alone.'),
          basis: opinions2013,
        },
      ],
    }),
    {
      key: 'budget',
      type: 'list',
      label: both('预算', 'Own budget'),
      itemTitle: both('第 {n} 项', 'line {n}'),
      min: 1,
      max: 30,
      show: ownFunds,
      fields: [text('item', '项目', 'Item', { max: 60 }), money('amount', both('金额', 'Amount'), 100_000_000)],
    },
    text('planRef', '计划编号', 'Plan item', {
      max: 20,
      show: ownFunds,
      hint: both('如 JH2026-0417-03', 'Like JH2026-0417-03'),
    }),
    choice(
      'financeOpinion',
      both('财政意见', 'Finance opinion'),
      [option('agree', '同意', 'Agrees'), option('disagree', '不同意', 'Does not agree')],
      { show: ownFunds },
    ),
    text('financeNo', '财政意见文号', 'Number of the opinion', { max: 60, show: ownFunds }),
  ],
  materials: ['budgetForm'],
};

export const form: readonly Section[] = [letter, journey, people, costs];

/** Said of nobody. */
const everyOwn = (key: string): Expr => ({ every: [field('members'), { ne: [ref(`item.${key}`), true] }] });

export const formChecks: readonly Check[] = [
  check(
    'confirmation.letter-date',
    'receivedOn',
    { all: [{ le: [field('letterDate'), field('receivedOn')] }, { le: [field('receivedOn'), today] }] },
    ['来函日期晚于收到日期，或者收到日期晚于今天', '照来函和收文登记填写。'],
    [
      'The letter is dated after it was received, or received after today',
      'Enter the days as on the letter and in the register of letters.',
    ],
  ),
  check(
    'confirmation.days',
    'entryDate',
    { all: [inOrder, withinLetter] },
    ['离境、入境日期前后不对，或者天数超过来函', '按来函所列天数改正。'],
    ['Exit and entry are out of order, or more days than the letter', 'Correct them within the days of the letter.'],
    { basis: opinions2013 },
  ),
  check(
    'confirmation.elsewhere',
    'members',
    nobodyElsewhere,
    ['有人同一时间在另一团组', '换人或者改期；有疑问的，与外事办联系。'],
    [
      'Somebody is in another delegation on these days',
      'Send somebody else, or move the days; in doubt contact the office.',
    ],
    { basis: opinions2013 },
  ),
  check(
    'confirmation.frequency',
    'members',
    oftenEnough,
    ['有人超出出访次数', '说明必要性；确有需要的，由处长写明理由。'],
    [
      'Somebody travels more often than allowed',
      'State the need; if it is needed, the head of division gives the reasons.',
    ],
    { severity: 'justify', when: incoming },
  ),
  check(
    'confirmation.namesake',
    'members',
    noNamesake,
    ['其他单位同一时间的团组里有同名人员', '由处长核实是否同一人并写明。'],
    [
      'A group of another unit on the same days has somebody of the same name',
      'The head of division finds out whether it is the same person and states it.',
    ],
    { severity: 'justify', when: incoming },
  ),
  check(
    'confirmation.T15',
    'members',
    everyOwn('retired'),
    ['有离退休人员', '离退休人员不能参加。'],
    ['A member is retired', 'Retired persons cannot take part.'],
    { when: incoming, basis: opinions2013 },
  ),
  check(
    'confirmation.T16',
    'members',
    everyOwn('kin'),
    ['有成员的配偶或子女随行', '配偶、子女不能随行。'],
    ['A member’s spouse or child is in the group', 'Spouse and children cannot come along.'],
    { when: incoming, basis: opinions2013 },
  ),
  check(
    'confirmation.T17',
    'title',
    { not: { look: 'locks', where: { what: ref('case.unit') }, take: 'exists' } },
    ['单位有逾期未还的证照，已锁定', '先归还证照或办结遗失，当天解锁。'],
    [
      'The unit is locked: documents are overdue',
      'Return the documents or settle the loss; it is unlocked the same day.',
    ],
    { when: { eq: [ref('state'), 'draft'] }, basis: opinions2013 },
  ),
  check(
    'confirmation.T10',
    'financeOpinion',
    { eq: [field('financeOpinion'), 'agree'] },
    ['财政意见不是同意', '先取得同意的预算意见。'],
    ['The finance opinion is not to agree', 'Get an opinion that agrees first.'],
    { when: { all: [incoming, ownFunds] }, basis: opinions2013 },
  ),
  check(
    'confirmation.report-late',
    'members',
    reportsDone,
    ['有人的出访报告逾期未交', '先交报告。'],
    ['A report of one of them is late', 'Hand the report in first.'],
    { basis: opinions2013 },
  ),
  check(
    'confirmation.plan',
    'planRef',
    { all: [inPlan, withinPlan] },
    ['没有本单位已批准、未使用的这一计划，或者预算超出计划', '使用自有经费的，先列入计划。'],
    [
      'No approved, unused plan item of the unit, or the budget is above it',
      'Trips on own funds are in the plan first.',
    ],
    { when: { all: [incoming, ownFunds] }, basis: opinions2013 },
  ),
];

const paper = (
  key: string,
  zh: string,
  en: string,
  kind: Material['form'],
  more: Partial<Material> = {},
): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  ...more,
});

export const materials: readonly Material[] = [
  paper('letter', '征求意见函', 'Consultation letter', 'original'),
  paper('request', '派出单位请示', 'Request of the sending unit', 'original'),
  paper('invitation', '邀请函', 'Invitation', 'copy'),
  paper('records', '备案表', 'Personnel records', 'original', { required: cadre }),
  paper('budgetForm', '预算审批意见表', 'Opinion form on the budget', 'original', { required: ownFunds }),
  paper('notice', '任务通知书或批件', 'Task notice of the organiser', 'copy', { secondary: true, required: incoming }),
];
