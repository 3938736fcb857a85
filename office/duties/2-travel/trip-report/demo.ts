/** Sample reports of trips approved on paper, for a demo office: on file with outcomes, and given back. Invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'trip-report';

const clerk = 'bureau:unit_liaison';
const officer = 'outbound:handler';
const step = (after: number, act: string, by: string, input: DemoCase['form'] = {}) => ({ after, act, by, input });

const report = (serial: number, title: string, country: string, city: string): DemoCase['form'] => ({
  source: 'paper',
  trip: `示例外出〔{year}〕${serial}号`,
  title,
  head: '午示例',
  actualExit: '{opened-4}',
  actualEntry: '{opened}',
  approvedDays: 5,
  approvedCountries: [{ country }],
  approvedMembers: '午示例、未示例',
  approvedCost: 16_000_000,
  travellers: [{ name: '午示例' }, { name: '未示例' }],
  actualLegs: [{ country, city, arrive: '{opened-4}', depart: '{opened}' }],
  plannedMeetings: 1,
  meetings: [
    {
      date: '{opened-2}',
      counterpartOrg: '示例市商会',
      title: '会长',
      topic: '产业合作',
      core: true,
      status: 'held',
      result: '商定互访（示例）',
    },
  ],
  outcomes: [
    { kind: 'exchange', text: '商定互访（示例）', owner: '示例市商务局', due: '{opened+200}' },
    { kind: 'project', text: '联合实验室选址（示例）', owner: '示例高校', due: '{opened+60}' },
  ],
  publicMoney: true,
  expense: [{ item: '国际旅费', amount: 15_200_000 }],
  gifts: false,
  text: '本报告为示例，只用于说明格式，没有真实内容。'.repeat(70),
  classified: false,
});
const handedIn = [
  step(0, 'begin', clerk, { entry: '{opened}' }),
  step(9, 'hand-in', clerk),
  step(1, 'sign', 'bureau:unit_leader'),
];

export const demoCases: readonly DemoCase[] = [
  {
    applicant: clerk,
    daysAgo: 58,
    thisYear: true,
    form: report(21, '示例市商务局赴荷兰经贸团', 'NLD', '鹿特丹'),
    steps: [
      ...handedIn,
      step(2, 'check', officer, { stampExit: '{opened-4}', stampEntry: '{opened}', findingW5: 'holds' }),
      step(1, 'accept', 'outbound:dept_head'),
      step(1, 'disclose', clerk, { where: 'intranet', place: '示例内网', postedOn: '{today}' }),
      step(8, 'archive', clerk),
      step(10, 'follow-up', officer, { outcome: '1', state: 'under-way', progress: '互访日期已商定。（示例）' }),
    ],
  },
  {
    applicant: clerk,
    daysAgo: 17,
    thisYear: true,
    form: report(22, '示例市商务局赴新加坡招商团', 'SGP', '新加坡'),
    steps: [...handedIn, step(2, 'return', officer, { items: [{ item: '成果', what: '没有写明落实期限。（示例）' }] })],
  },
];
