/** A sample joint delegation of another body for a demo office. People and bodies are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'official-trip-confirmation';

const clerk = 'bureau:unit_liaison';

const joint = (serial: number, title: string, name: string, country: string, exit: number) => ({
  direction: 'incoming',
  title,
  organiser: '示例部委',
  authority: 'ministry',
  letterNo: `示例函〔{year}〕${serial}号`,
  letterDate: '{opened-4}',
  receivedOn: '{opened}',
  countries: [{ country }],
  letterDays: 5,
  exitDate: `{opened+${exit}}`,
  entryDate: `{opened+${exit + 4}}`,
  classified: false,
  members: [
    {
      name,
      unitName: '示例市商务局',
      post: '处长',
      rank: 'division',
      role: 'member',
      staffKind: 'ordinary',
      leadingGroup: false,
      recordNo: `示例备〔{year}〕3${serial}号`,
    },
  ],
  reason: '该同志负责相关业务，参团任务与职务对口。（示例）'.repeat(5),
  bearer: 'organiser',
  ownCostOnly: true,
});
const step = (after: number, act: string, by: string, input: DemoCase['form'] = {}) => ({ after, act, by, input });
const review = (after: number) =>
  step(after, 'review', 'outbound:handler', { findingJ3: 'holds', opinionText: '任务与职务对口，拟同意。（示例）' });
const consented = [
  step(0, 'hand-in', clerk),
  step(0, 'register-letter', 'd1:window'),
  review(2),
  step(1, 'consent', 'office:deputy_director'),
];
const notice = (after: number, serial: number, country: string) =>
  step(after, 'receive-notice', clerk, {
    noticeNo: `示例批〔{year}〕${serial}号`,
    noticeDate: '{today}',
    validUntil: '{today+120}',
    noticeCountries: [{ country }],
    noticeDays: 5,
    namesOurs: true,
  });

/** Agreed in principle; confirmed, and confirmed anew after the organiser's change. */
export const demoCases: readonly DemoCase[] = [
  {
    applicant: clerk,
    daysAgo: 14,
    form: joint(1, '示例联合经贸团', '寅寅示例', 'POL', 75),
    steps: consented,
  },
  {
    key: 'joint-changed',
    applicant: clerk,
    daysAgo: 30,
    form: joint(2, '示例联合农业团', '巳巳示例', 'NLD', 90),
    materials: ['letter', 'request', 'invitation', 'records', 'notice'],
    steps: [
      ...consented,
      step(0, 'post-notice', clerk, { place: 'intranet', postedOn: '{today}' }),
      step(7, 'notice-result', clerk, { result: 'none', objections: 0 }),
      notice(0, 11, 'NLD'),
      review(1),
      step(1, 'confirm', 'office:deputy_director'),
      step(3, 'change', clerk, { reasons: '示例：组团单位换发任务通知书。' }),
      notice(1, 12, 'NLD'),
      review(1),
      step(1, 'confirm', 'office:deputy_director'),
    ],
  },
];
