/** A sample visit of a city leader for a demo office, before the leaders decide. People are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'leader-visit-request';

const officer = 'outbound:handler';
type Steps = DemoCase['steps'];
const step = (after: number, act: string, by: string, input: Steps[number]['input'] = {}) => ({
  after,
  act,
  by,
  input,
});

const visit = (daysAgo: number, leader: string, country: string, exit: number, steps: Steps): DemoCase => ({
  applicant: officer,
  needs: ['plan-brazil'],
  daysAgo,
  thisYear: true,
  form: {
    leader,
    post: 'vice-mayor',
    capacity: 'city-gov',
    planItem: 'JH{year}-1011-04',
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
    members: [{ name: leader, unitName: '示例市政府', post: '副市长' }],
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
const agreed: Steps = [step(1, 'review-agree', 'outbound:dept_head', { opinion: '日程紧凑，同意。' })];

export const demoCases: readonly DemoCase[] = [visit(30, '市甲示例', 'BRA', 52, agreed)];
