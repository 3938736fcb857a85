/** What the people of one trip in the browser type: plan item, delegation, members, legs; and what the test saves for them. All invented. */
import { addDays } from '../../src/calendar/arithmetic.ts';
import { type Form, membersOf, tripForm } from './travel-office.ts';

export const exit = '2026-09-24';
export const books = ['PE3000101', 'PE3000102'];
export const [head = {}, second = {}] = membersOf(tripForm);
export const names = [String(head.name), String(second.name)];

/** The plan item as the clerk types it; nine days are one too many. */
export const planItem = {
  'form.track': 'annual',
  'form.year': '2026',
  'form.unitName': '示例商务单位',
  'form.unitCode': '0417',
  'form.title': '示例经贸合作',
  'form.category': 'administrative',
  'form.taskType': 'negotiation',
  'form.countries.0.country': 'POL',
  'form.month': '9',
  'form.size': '2',
  'form.headRank': 'division',
  'form.headTrips': '0',
  'form.necessity': '示例：与对口机构商定年度合作项目，签署合作备忘录，落实人员交流和联合实验室的安排。'.repeat(4),
  'form.priority': '1',
};
export const delegation = {
  'form.title': '示例赴波兰、匈牙利经贸团',
  'form.unitName': '示例商务单位',
  'form.category': 'administrative',
  'form.planRef': 'JH2026-0417-01',
  'form.joint': 'no',
  'form.exitDate': exit,
  'form.entryDate': '2026-10-02',
  'form.route': '武汉—华沙—布达佩斯—武汉',
  'form.poorConnection': 'false',
  'form.classified': 'false',
};
export const member = (row: number, known: Form, email: string): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries({ ...known, email })
      .filter(([, value]) => typeof value === 'string')
      .map(([key, value]) => [`form.members.${row}.${key}`, String(value)]),
  );
export const leg = (row: number, country: string, city: string, arrive: string, depart: string) => ({
  [`form.legs.${row}.country`]: country,
  [`form.legs.${row}.city`]: city,
  [`form.legs.${row}.arrive`]: arrive,
  [`form.legs.${row}.depart`]: depart,
  [`form.legs.${row}.leftAirport`]: 'true',
});

/** What the browser adds nothing to: half-days, inviter, task, budget. The sample trip is 45 days later. */
export function restOfTrip(): Form {
  const earlier = (day: unknown) => addDays(String(day), -45);
  const { members, legs, title, unitName, category, planRef, joint, route, ...rest } = tripForm;
  const { exitDate, entryDate, poorConnection, classified, ...given } = rest;
  return {
    ...given,
    schedule: (tripForm.schedule as readonly Form[]).map((slot) => ({ ...slot, date: earlier(slot.date) })), // a list of objects
    letterFrom: earlier(tripForm.letterFrom),
    letterTo: earlier(tripForm.letterTo),
  };
}

export const report = (): Form => ({
  travellers: names.map((name) => ({ name })),
  actualLegs: [
    { country: 'POL', city: '华沙', arrive: exit, depart: '2026-09-28' },
    { country: 'HUN', city: '布达佩斯', arrive: '2026-09-28', depart: '2026-10-01' },
  ],
  plannedMeetings: 1,
  meetings: [
    {
      date: '2026-09-25',
      counterpartOrg: '示例商会',
      title: '会长',
      topic: '合作',
      core: true,
      status: 'held',
      result: '商定互访（示例）',
    },
  ],
  outcomes: [{ kind: 'exchange', text: '商定互访（示例）', owner: '示例单位', due: '2027-06-30' }],
  publicMoney: true,
  expense: [{ item: '国际旅费', amount: 2_400_000 }],
  gifts: false,
  text: '本报告为示例，只用于说明格式，没有真实内容。'.repeat(70),
  classified: false,
});
