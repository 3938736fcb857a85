/** Sample visits of city leaders for a demo office. People are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import { sampleIdNo } from '../shared/sample-people.ts';

export const procedure = 'leader-visit-request';

const officer = 'outbound:handler';
type Steps = DemoCase['steps'];
const step = (after: number, act: string, by: string, input: Steps[number]['input'] = {}) => ({
  after,
  act,
  by,
  input,
});

interface Visit {
  needs: readonly string[];
  planItem: string;
  daysAgo: number;
  leader: string;
  post: string;
  country: string;
  /** Days from the opening to the exit. */
  exit: number;
}

const visit = ({ needs, planItem, daysAgo, leader, post, country, exit }: Visit, steps: Steps): DemoCase => ({
  applicant: officer,
  needs,
  daysAgo,
  thisYear: true,
  form: {
    leader,
    post,
    capacity: 'city-gov',
    planItem,
    provincePlan: true,
    centralTask: false,
    classification: 'none',
    countries: [{ country }],
    exitDate: `{opened+${exit}}`,
    entryDate: `{opened+${exit + 4}}`,
    itineraryVersion: 1,
    itinerary: [1, 2, 3].flatMap((at) => [
      { date: `{opened+${exit + at}}`, half: 'am', kind: 'activity' },
      { date: `{opened+${exit + at}}`, half: 'pm', kind: at === 3 ? 'free' : 'activity' },
    ]),
    members: [{ name: leader, unitName: '示例市政府', post: '市领导', idNo: sampleIdNo(leader) }],
    meetings: [{ person: '示例市市长', title: '市长', headOfState: false }],
    giftsWithin: true,
    spouse: false,
    mediaPlan: 'none',
    purpose: '参加友好城市交流活动，商谈合作事项，任务为示例。',
    acting: '代示例',
    actingPost: 'secretary',
    budget: [{ item: '国际旅费', amount: 4_000_000 }],
  },
  steps: [step(0, 'plan', officer), ...steps],
});
const divisions: Steps = [
  step(1, 'review-agree', 'outbound:dept_head', { opinion: '日程紧凑，同意。' }),
  step(0, 'review-agree', 'protocol:dept_head', { opinion: '会见安排妥当，同意。' }),
];
const atProvince = (n: number): Steps => [
  ...divisions,
  step(1, 'review-agree', 'office:deputy_director', { opinion: '同意。' }),
  step(2, 'city-decide', officer, { outcome: 'agree', number: `示例批示〔{year}〕${n}号`, date: '{today}' }),
  step(1, 'send-up', officer, { number: `示例文〔{year}〕${n}号`, date: '{today}' }),
];
const approved = (n: number): Steps => [
  ...atProvince(n),
  step(4, 'result', 'province:superior', { outcome: 'agree', number: `示例省批〔{year}〕${n}号`, date: '{today}' }),
];

/** Reported; cancelled after the approval; with the province; in the review of the office, one division still to sign. */
export const demoCases: readonly DemoCase[] = [
  visit(
    {
      needs: ['plan-sister-city'],
      planItem: 'JH{year}-1011-05',
      daysAgo: 56,
      leader: '市乙示例',
      post: 'vice-mayor',
      country: 'DEU',
      exit: 40,
    },
    [
      ...approved(1),
      step(1, 'post-approve', officer),
      step(26, 'return', officer, { entryOn: '{opened+44}' }),
      step(8, 'report', officer, {
        number: '示例出访报告〔{year}〕1号',
        summary: '商定合作三项，牵头单位已明确。（示例）',
        agreements: 1,
      }),
    ],
  ),
  visit(
    {
      needs: ['trip-brazil'],
      planItem: 'JH{year}-1011-04',
      daysAgo: 34,
      leader: '市丙示例',
      post: 'executive-vice-mayor',
      country: 'BRA',
      exit: 60,
    },
    [...approved(2), step(1, 'cancel', officer, { reasons: '示例：因市里重要会议取消，已告知上级。' })],
  ),
  visit(
    {
      needs: ['trip-brazil'],
      planItem: 'JH{year}-1011-04',
      daysAgo: 20,
      leader: '市丁示例',
      post: 'vice-mayor',
      country: 'BRA',
      exit: 70,
    },
    atProvince(3),
  ),
  visit(
    {
      needs: ['trip-brazil'],
      planItem: 'JH{year}-1011-04',
      daysAgo: 5,
      leader: '市甲示例',
      post: 'vice-mayor',
      country: 'BRA',
      exit: 80,
    },
    [step(1, 'review-agree', 'outbound:dept_head', { opinion: '日程紧凑，同意。' })],
  ),
];
