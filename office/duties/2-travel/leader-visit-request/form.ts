/** The request of a leader's visit (dossier 2, §4). What is classified is held offline: the platform keeps dates and numbers. */
import { choice, money, option, yesNo } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, setting } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import { leaderPosts } from '../shared/leader-posts.ts';
import { both, day, int, long, optional, rowsOf, rule, text } from '../shared/reporting.ts';
/** Not held offline. */
export const here: Expr = { ne: [field('classification'), 'offline'] };
const post = { post: field('post') };

export const decidedThere = rule('leader-channel', post);
export const channelOf = rule('leader-channel', post, 'channel');
export const toCentre = rule('leader-channel', post, 'centre');
const period = {
  leader: field('leader'),
  post: field('post'),
  exit: field('exitDate'),
  entry: field('entryDate'),
  acting: field('acting'),
  actingPost: field('actingPost'),
  size: setting('leader.groupSize'),
  ownCase: ref('case.id'),
  rows: rowsOf('leader-visit-register', { active: 'yes' }),
};
export const noConflict = rule('leader-absence', period);
export const days = rule('leader-absence', period, 'days');
export const yearOf = rule('trip-years', { day: field('exitDate') }, 'y0');
export const month = rule('trip-years', { day: field('exitDate') }, 'month');
export const onceAYear = rule('leader-yearly', {
  ownCase: ref('case.id'),
  central: field('centralTask'),
  rows: rowsOf('leader-visit-register', { leader: field('leader'), year: yearOf, active: 'yes' }),
});
export const shareFits: Expr = {
  any: [
    { not: here },
    rule('trip-share', { slots: field('itinerary'), exit: field('exitDate'), entry: field('entryDate') }),
  ],
};
/** The city's plan item that the visit uses. */
export const planCase: Expr = {
  look: 'plan-register',
  where: { item: field('planItem'), state: 'approved' },
  take: { column: 'case' },
};
/** L1: an approved item that no trip uses yet. */
export const planned = rule('trip-plan-fit', { plan: rowsOf('plan-register', { item: field('planItem') }) });
/** The leader is one of them. */
export const size: Expr = { count: field('members') };
export const codes = rule(
  'confirmation-fit',
  { countries: field('countries'), exit: field('exitDate'), entry: field('entryDate') },
  'codes',
);
export const names = rule('trip-members', { members: field('members') }, 'names');
/** Unit of the member named first: the leader’s own. */
export const unitName = rule('trip-members', { members: field('members') }, 'unitName');
/** Of the members' ID numbers where they are given: what the register of trips keeps in their place. */
export const tags: Expr = { tag: [field('members'), 'trip', 'idNo'] };
const history = {
  members: field('members'),
  tags,
  ownCase: ref('case.id'),
  unit: ref('case.unit'),
  exit: field('exitDate'),
  entry: field('entryDate'),
  year0: rowsOf('trip-register', { year: yearOf }),
  // A trip over the New Year stands in the year in which it began.
  year1: rowsOf('trip-register', { year: rule('trip-years', { day: field('exitDate') }, 'y1') }),
} as const;
/** 13.1: by the tag wherever there is one on both sides, within the leaders' own visits by name. */
export const nobodyElsewhere = rule('trip-overlap', history);
/** People of the same name in other units' trips, whom no number tells apart. */
export const noNamesake = rule('trip-overlap', history, 'clear');
export const otherTrips = rule('trip-overlap', history, 'trips');
export const meetingsCleared: Expr = {
  every: [field('meetings'), { any: [{ ne: [ref('item.headOfState'), true] }, { present: ref('item.clearance') }] }],
};
export const agreementsCleared: Expr = { every: [field('agreements'), { eq: [ref('item.legalOk'), true] }] };

export const form: readonly Section[] = [
  {
    id: 'leader',
    title: both('出访领导', 'Leader'),
    fields: [
      text('leader', '出访领导', 'Leader', { max: 60 }),
      choice('post', both('职务', 'Office'), leaderPosts, { live: decidedThere }),
      choice('capacity', both('出访身份', 'Capacity'), [
        option('city-gov', '市政府', 'City government'),
        option('city-party', '市委', 'City committee'),
        option('npc', '市人大', 'People’s Congress'),
        option('cppcc', '市政协', 'CPPCC'),
        option('delegation-head', '代表团团长', 'Head of a delegation'),
      ]),
      text('planItem', '计划编号', 'Plan item', { max: 20 }),
      yesNo('provincePlan', both('列入省统筹计划', 'In the combined plan of the province')),
      yesNo('centralTask', both('中央任务', 'Central task')),
      choice('classification', both('密级', 'Classification'), [
        option('none', '不涉密', 'None'),
        option('internal', '内部', 'Internal'),
        option('offline', '涉密，离线保管', 'Classified, held offline'),
      ]),
    ],
  },
  {
    id: 'journey',
    title: both('行程', 'Journey'),
    fields: [
      {
        key: 'countries',
        type: 'list',
        label: both('国家、地区', 'Countries and regions'),
        itemTitle: both('第 {n} 个', 'number {n}'),
        min: 1,
        max: 3,
        fields: [{ key: 'country', type: 'country', label: both('国家、地区', 'Country or region') }],
      },
      day('exitDate', '离境', 'Exit'),
      day('entryDate', '入境', 'Entry', { live: noConflict }),
      int('itineraryVersion', '日程版本', 'Version of the itinerary', 1, 99),
      {
        key: 'itinerary',
        type: 'list',
        label: both('日程（每半天一行）', 'Itinerary, one line a half-day'),
        itemTitle: both('第 {n} 行', 'line {n}'),
        min: 1,
        max: 40,
        show: here,
        drawn: {
          as: 'days',
          date: 'date',
          half: 'half',
          kind: 'kind',
          lights: { free: 'pause' },
          start: 'exitDate',
          end: 'entryDate',
        },
        fields: [
          day('date', '日期', 'Date'),
          choice('half', both('上午、下午', 'Half'), [
            option('am', '上午', 'Morning'),
            option('pm', '下午', 'Afternoon'),
          ]),
          choice('kind', both('种类', 'Kind'), [
            option('activity', '公务', 'Activity'),
            option('travel', '路途', 'Travel'),
            option('free', '其他', 'Free'),
          ]),
          text('text', '内容', 'What', { max: 200, ...optional }),
        ],
      },
      {
        key: 'members',
        type: 'list',
        label: both('团组成员（含领导）', 'Members, the leader included'),
        itemTitle: both('第 {n} 人', 'member {n}'),
        min: 1,
        max: 20,
        fields: [
          text('name', '姓名', 'Name', { max: 60 }),
          text('unitName', '单位', 'Unit', { max: 60 }),
          text('post', '职务', 'Post', { max: 60 }),
          {
            key: 'idNo',
            type: 'identifier',
            identifier: 'residentId',
            label: both('身份证号码', 'ID number'),
            hint: both('没有填的，只能按姓名核对。', 'Without it only names can be compared.'),
            mask: 'id',
            purpose: both(
              '用来办理护照，核对是否同时在其他团组。',
              'For the passport, and to see whether somebody is in two trips at once.',
            ),
            show: here,
            ...optional,
          },
        ],
      },
    ],
    materials: ['request', 'itinerary', 'memberList', 'invitation', 'publicity'],
  },
  {
    id: 'substance',
    title: both('会见和文件', 'Meetings and agreements'),
    fields: [
      {
        key: 'meetings',
        type: 'list',
        label: both('拟会见', 'Meetings sought'),
        itemTitle: both('第 {n} 场', 'meeting {n}'),
        max: 30,
        required: false,
        show: here,
        fields: [
          text('person', '会见对象', 'Person', { max: 60 }),
          text('title', '职务', 'Title', { max: 60 }),
          yesNo('headOfState', both('国家元首、政府首脑', 'Head of state or government')),
          text('clearance', '批准文号', 'Clearance', { max: 60, ...optional }),
        ],
      },
      {
        key: 'speeches',
        type: 'list',
        label: both('致辞', 'Speeches'),
        itemTitle: both('第 {n} 篇', 'speech {n}'),
        max: 30,
        required: false,
        show: here,
        fields: [
          text('occasion', '场合', 'Occasion', { max: 60 }),
          text('title', '题目', 'Title', { max: 100 }),
          int('minutes', '时长（分钟）', 'Minutes', 1, 120),
        ],
      },
      {
        key: 'agreements',
        type: 'list',
        label: both('拟签文件', 'Agreements'),
        itemTitle: both('第 {n} 件', 'agreement {n}'),
        max: 20,
        required: false,
        fields: [
          text('title', '名称', 'Title', { max: 100 }),
          yesNo('legalOk', both('法制审核通过', 'Cleared by the legal office')),
        ],
      },
      {
        key: 'giftsWithin',
        type: 'declaration',
        label: both('礼品不超过礼宾规定的标准', 'Gifts stay within the limits of protocol'),
      },
      yesNo('spouse', both('配偶随行', 'Spouse')),
      text('spouseNo', '配偶随行批准文号', 'Approval for the spouse', {
        max: 60,
        show: { eq: [field('spouse'), true] },
      }),
      choice('mediaPlan', both('新闻安排', 'Press plan'), [
        option('none', '不报道', 'None'),
        option('local', '本地', 'Local'),
        option('full', '全面', 'Full'),
      ]),
      long('purpose', '任务', 'Task', { min: 20, max: 1000 }),
    ],
    materials: ['brief', 'agreementDrafts'],
  },
  {
    id: 'home',
    title: both('主持工作和经费', 'Acting leader and money'),
    fields: [
      text('acting', '主持工作的领导', 'Acting leader', { max: 60 }),
      choice('actingPost', both('其职务', 'Office of the acting leader'), [...leaderPosts].reverse()),
      {
        key: 'budget',
        type: 'list',
        label: both('预算', 'Budget'),
        itemTitle: both('第 {n} 项', 'line {n}'),
        min: 1,
        max: 30,
        fields: [text('item', '项目', 'Item', { max: 60 }), money('amount', both('金额', 'Amount'), 100_000_000)],
      },
    ],
    materials: ['budgetForm'],
  },
];

const paper = (key: string, zh: string, en: string, kind: Material['form'], required?: Expr): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  ...(required === undefined ? {} : { required }),
});

export const materials: readonly Material[] = [
  paper('request', '报省请示', 'Request to the province', 'original'),
  paper('itinerary', '日程', 'Itinerary', 'original', here),
  paper('memberList', '人员名单', 'List of members', 'original'),
  paper('invitation', '邀请函', 'Invitations', 'copy'),
  paper('budgetForm', '预算审批意见表', 'Opinion form on the budget', 'original'),
  paper('brief', '国别情况', 'Background brief', 'original', here),
  paper('agreementDrafts', '经法制审核的文件草案', 'Drafts cleared by the legal office', 'copy', {
    present: field('agreements'),
  }),
  paper('publicity', '公示记录', 'Record of the notice', 'original', { eq: [field('classification'), 'none'] }),
];
