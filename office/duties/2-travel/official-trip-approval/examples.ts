/** The dossier's worked examples, exact to the day, and the script of one trip. Persons, units and numbers are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { leg, member, tripToPoland as poland, schedule, stay } from '../shared/sample-trip.ts';
import { both } from './values.ts';

type Values = { readonly [key: string]: Value };

const clerk = 'unit_liaison@unit';
const head = 'unit_leader@unit';
const window = 'window@d1';
const officer = 'handler@outbound';
const leader = 'deputy_director@office';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});

const japan = (exit: string, entry: string, days: number, kinds: readonly string[] = []): Values => ({
  ...poland,
  title: '示例赴日本团',
  exitDate: exit,
  entryDate: entry,
  members: [0, 1, 2, 3].map((index) => member(index)),
  legs: [leg('JPN', exit, entry)],
  schedule: schedule(exit, days, kinds),
  inviterCountry: 'JPN',
  letterFrom: exit,
  letterTo: entry,
  stays: [stay(days - 1, days)],
});

/** The plan item of the unit, as a supplement approved on one day. */
const planned = (on: string): NonNullable<Example['before']> => [
  {
    procedure: 'official-trip-plan',
    given: [
      {
        on,
        act: 'submit',
        by: head,
        form: {
          track: 'supplement',
          year: 2026,
          unitName: '示例商务单位',
          unitCode: '0417',
          title: '示例经贸合作',
          category: 'administrative',
          taskType: 'negotiation',
          countries: [{ country: 'POL' }, { country: 'HUN' }],
          month: 11,
          size: 5,
          days: 8,
          headRank: 'division',
          headTrips: 0,
          necessity: '示例：与对口机构商定年度合作项目，签署合作备忘录，落实人员交流和联合实验室的安排。'.repeat(4),
          priority: 1,
          budget: 15_000_000,
          source: 'general-budget',
        },
      },
      step(on, 'allot', officer, { capGroups: 3, capPersons: 15, capBudget: 60 }),
      step(on, 'approve', 'director@office', { decisionNumber: '示例外领〔2026〕9号', decidedOn: on }),
    ],
  },
];
const before = planned('2026-01-06');

const noResult = { result: 'none', objections: 0 };
const shown = (form: Values, posted: string, over: string): ExampleStep[] => [
  { ...step(posted, 'post-notice', clerk, { place: 'board', postedOn: posted }), form },
  step(over, 'record-notice-result', clerk, noResult),
];
const agreed = { opinion: 'agree', restricted: false, opinionText: '符合规定，建议批准。' };
const autumn = japan('2026-11-10', '2026-11-14', 5);
/** Filed on that day, after a notice in good time. */
const filed = (on: string, form: Values = autumn): ExampleStep[] => [
  ...shown(form, '2026-08-24', '2026-09-01'),
  step(on, 'submit', head),
];
/** Other names than those of other examples: registers know people by name. */
const team = (names: string, rank: string): Values => ({
  members: [...names].map((name, index) => member(index, { name: `${name}示例`, ...(index === 0 ? { rank } : {}) })),
});
const spring = (change: Values = {}): ExampleStep[] => [
  ...shown({ ...japan('2026-09-01', '2026-09-05', 5), ...change }, '2026-02-24', '2026-03-05'),
  step('2026-03-05', 'submit', head),
  step('2026-03-06', 'accept', window),
  step('2026-03-09', 'review', officer, agreed),
];
const refusing = {
  facts: '示例：同一任务今年已有团组出访。',
  ground: 'plan',
  reasons: '任务重复，没有新的内容。',
};

export const examples: readonly Example[] = [
  {
    title: both('一个团组从公示到回国', 'One trip from its notice to its return'),
    before,
    given: [
      ...shown(poland, '2026-08-03', '2026-08-11'),
      step('2026-08-11', 'submit', head),
      step('2026-08-12', 'accept', window),
      step('2026-08-13', 'review', officer, agreed),
      step('2026-08-20', 'approve', leader),
      step('2026-11-08', 'depart', clerk, { exitOn: '2026-11-08', otherDocuments: true, otherVisas: true }),
      step('2026-11-15', 'return', clerk, { entryOn: '2026-11-15' }),
      step('2026-11-20', 'record-disclosure', clerk, { place: '示例公告栏', shownFrom: '2026-11-20' }),
    ],
    expect: [
      { clock: 'publicity', due: '2026-08-10' },
      { clock: 'precheck', due: '2026-08-13' },
      { clock: 'decision', due: '2026-08-21' },
      { paper: 'approval', status: 'valid', validUntil: '2027-02-15' },
      { clock: 'report', due: '2026-12-15' },
      { clock: 'disclosure', due: '2026-12-15' },
      { state: 'returned' },
    ],
  },
  {
    title: both('例 1：日本 5 天可以', 'Example 1: five days in Japan'),
    before,
    given: [
      ...shown(japan('2026-03-10', '2026-03-14', 5), '2026-01-12', '2026-01-20'),
      step('2026-01-20', 'submit', head),
    ],
    expect: [{ state: 'submitted' }, { condition: 'T03', outcome: 'holds' }],
  },
  {
    title: both('例 1：日本 6 天超限', 'Example 1: six days are too many'),
    before,
    given: [
      ...shown(japan('2026-03-10', '2026-03-15', 6), '2026-01-12', '2026-01-20'),
      { ...step('2026-01-20', 'submit', head), refused: 'trip.T03' },
    ],
    expect: [{ state: 'draft' }, { condition: 'T03', outcome: 'fails' }],
  },
  {
    title: both('例 2：德国、荷兰 8 天', 'Example 2: Germany and the Netherlands, eight days'),
    given: [
      {
        ...step('2026-06-02', 'save', clerk),
        form: {
          ...poland,
          exitDate: '2026-09-28',
          entryDate: '2026-10-05',
          legs: [leg('DEU', '2026-09-28', '2026-10-02'), leg('NLD', '2026-10-02', '2026-10-05')],
        },
      },
    ],
    expect: [
      { condition: 'T03', outcome: 'holds' },
      { condition: 'T04', outcome: 'holds' },
    ],
  },
  {
    title: both('例 2：多哈出机场，三国、跨洲', 'Example 2: out of the airport in Doha makes three, on two continents'),
    given: [
      {
        ...step('2026-06-02', 'save', clerk),
        form: {
          ...poland,
          exitDate: '2026-09-28',
          entryDate: '2026-10-05',
          legs: [
            leg('QAT', '2026-09-28', '2026-09-28'),
            leg('DEU', '2026-09-29', '2026-10-02'),
            leg('NLD', '2026-10-02', '2026-10-05'),
          ],
        },
      },
    ],
    expect: [
      { condition: 'T02', outcome: 'holds' },
      { condition: 'T03', outcome: 'holds' },
      { condition: 'T04', outcome: 'fails' },
    ],
  },
  {
    title: both(
      '例 3：9 月 23 日公示，10 月 8 日期满，次日才能提交',
      'Example 3: put up on 23 September, over on 8 October, filed on the 9th',
    ),
    before,
    given: [
      { ...step('2026-09-23', 'post-notice', clerk, { place: 'board', postedOn: '2026-09-23' }), form: autumn },
      { ...step('2026-10-08', 'record-notice-result', clerk, noResult), refused: 'trip.notice-running' },
      { ...step('2026-10-08', 'submit', head), refused: 'trip.T08' },
      step('2026-10-09', 'record-notice-result', clerk, noResult),
      step('2026-10-09', 'submit', head),
    ],
    expect: [{ clock: 'publicity', due: '2026-10-08' }, { state: 'submitted' }],
  },
  ...(
    [
      ['2026-09-18', '2026-09-21'],
      ['2026-09-19', '2026-09-21'],
      ['2026-09-20', '2026-09-22'],
    ] as const
  ).map(
    ([on, due]): Example => ({
      title: both(`例 4：${on} 收件，预审至 ${due}`, `Example 4: received ${on}, pre-check until ${due}`),
      before,
      given: filed(on),
      expect: [{ clock: 'precheck', due }],
    }),
  ),
  {
    title: both(
      '例 5：征求意见期间不计时，至 10 月 10 日',
      'Example 5: the consultation does not count: until 10 October',
    ),
    before,
    given: [
      ...filed('2026-09-11'),
      step('2026-09-14', 'accept', window),
      step('2026-09-16', 'consult', officer, { to: '示例部门', question: '是否同意派员参加。', expectedDays: 8 }),
      step('2026-09-28', 'record-opinion', officer, { replyNumber: '示例函〔2026〕3号', outcome: 'agree' }),
    ],
    expect: [{ clock: 'decision', due: '2026-10-10' }, { state: 'accepted' }],
  },
  {
    title: both('例 5：没有征求意见，至 9 月 22 日', 'Example 5: without it until 22 September'),
    before,
    given: [...filed('2026-09-11'), step('2026-09-14', 'accept', window)],
    expect: [{ clock: 'decision', due: '2026-09-22' }],
  },
  ...(
    [
      [5, 2, 'holds'],
      [4, 3, 'fails'],
    ] as const
  ).map(
    ([activity, free, outcome]): Example => ({
      title: both(`例 6：公务 ${activity} 个半天`, `Example 6: ${activity} half-days of activity`),
      given: [
        {
          ...step('2026-01-12', 'save', clerk),
          form: japan('2026-03-10', '2026-03-14', 5, [
            ...Array.from({ length: 3 }, () => 'travel'),
            ...Array.from({ length: activity }, () => 'activity'),
            ...Array.from({ length: free }, () => 'free'),
          ]),
        },
      ],
      expect: [{ condition: 'T05', outcome }],
    }),
  ),
  {
    title: both('例 7：日本 5 天，每人 39763.23 元', 'Example 7: five days in Japan, CNY 39,763.23 a person'),
    given: [
      {
        ...step('2026-01-12', 'save', clerk),
        form: {
          ...japan('2026-03-10', '2026-03-14', 5),
          members: [member(0)],
          stays: [
            {
              ...stay(4, 5),
              currency: 'JPY',
              lodging: 9000,
              food: 10_000,
              sundry: 5000,
              rate: '0.06093',
            },
          ],
          fare: 2_500_000,
          intercity: 600_000,
          otherCost: 200_000,
        },
      },
    ],
    expect: [{ live: 'stays', holds: true, value: { perPerson: 3_976_323, total: 3_976_323, nights: 4, days: 5 } }],
  },
  {
    title: both('例 8：批件 3 月 16 日签发，9 月 11 日仍可离境', 'Example 8: issued on 16 March, exit on 11 September'),
    before,
    given: [
      ...spring(team('辰巳', 'division')),
      step('2026-03-16', 'approve', leader),
      step('2026-09-11', 'depart', clerk, { exitOn: '2026-09-11', otherDocuments: true, otherVisas: true }),
    ],
    expect: [{ paper: 'approval', validUntil: '2026-09-11' }, { state: 'abroad' }],
  },
  {
    title: both('例 8：9 月 12 日过期', 'Example 8: expired on 12 September'),
    before,
    given: [
      ...spring(team('午未', 'division')),
      step('2026-03-16', 'approve', leader),
      {
        ...step('2026-09-12', 'depart', clerk, { exitOn: '2026-09-12', otherDocuments: true, otherVisas: true }),
        refused: 'act.not-in-state',
      },
    ],
    expect: [{ state: 'expired' }, { paper: 'approval', status: 'expired' }],
  },
  {
    title: both('副局级由市领导决定', 'A deputy bureau head: the city leader decides'),
    before,
    given: [
      ...spring(team('子丑', 'deputy-bureau')),
      { ...step('2026-03-10', 'approve', leader), refused: 'trip.authority' },
      step('2026-03-11', 'record-city-approval', officer, {
        decisionNumber: '示例批〔2026〕2号',
        decidedOn: '2026-03-10',
      }),
    ],
    expect: [{ state: 'approved', on: '2026-03-11' }],
  },
  {
    title: both('正局级报省里', 'A bureau head: the province decides'),
    before,
    given: [
      ...spring(team('寅卯', 'bureau')),
      step('2026-03-10', 'forward-up', leader, { cityInstruction: '示例批〔2026〕3号' }),
      step('2026-03-20', 'record-province-approval', officer, {
        decisionNumber: '示例鄂外〔2026〕7号',
        decidedOn: '2026-03-19',
      }),
    ],
    expect: [{ state: 'approved' }],
  },
  {
    title: both('不予批准，复核一次，由另一位办领导维持', 'Refused, reviewed once by another leader, upheld'),
    before,
    given: [
      ...spring(team('申酉', 'division')),
      step('2026-03-11', 'refuse', leader, refusing),
      step('2026-03-18', 'ask-review', head, { grounds: '示例：任务内容与已有团组不同。' }),
      step('2026-03-20', 'review-uphold', 'director@office', refusing),
    ],
    expect: [{ clock: 'askReview', due: '2026-03-25' }, { clock: 'rereview', due: '2026-03-27' }, { state: 'stands' }],
  },
  {
    title: both('赴台不在本事项办理', 'Trips to Taiwan are not handled here'),
    before,
    given: [
      ...shown({ ...autumn, legs: [leg('TWN', '2026-11-10', '2026-11-14')] }, '2026-08-24', '2026-09-01'),
      { ...step('2026-09-01', 'submit', head), refused: 'trip.TW' },
    ],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('预审逾期自动报处长，补正逾期结束', 'A late pre-check goes to the head; a late correction closes'),
    before,
    given: [
      ...filed('2026-09-01'),
      step('2026-09-07', 'request-correction', window, { items: [{ item: '邀请函', what: '缺译文，请补。' }] }),
      { ...step('2026-09-15', 'resubmit', clerk), refused: 'act.not-in-state' },
    ],
    expect: [{ clock: 'correction', due: '2026-09-14' }, { state: 'lapsed' }],
  },
];
