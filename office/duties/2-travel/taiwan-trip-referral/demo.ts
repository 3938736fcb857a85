/** A sample trip to Taiwan for a demo office, approved and to leave. People and bodies are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'taiwan-trip-referral';

const clerk = 'bureau:unit_liaison';
const officer = 'outbound:handler';

export const demoCases: readonly DemoCase[] = [
  {
    applicant: clerk,
    daysAgo: 28,
    form: {
      title: '示例市商务局赴台交流组',
      scope: 'taiwan',
      exitDate: '{opened+54}',
      entryDate: '{opened+58}',
      purpose: '参加两岸产业交流活动，走访对口单位。（示例）',
      members: [{ name: '员示例', unitName: '示例市商务局', post: '处长', cadre: true }],
      inviterName: '示例交流协会',
      inviterInTaiwan: true,
      inviterFit: '产业对口（示例）',
      approvalKind: 'approval',
      publicMoney: false,
      classified: false,
      noticePlace: '示例公告栏',
      noticeFrom: '{opened-10}',
      noticeResult: '无异议',
    },
    steps: [
      { after: 0, act: 'file', by: clerk },
      { after: 1, act: 'refer', by: officer },
      {
        after: 12,
        act: 'record-approval',
        by: officer,
        input: {
          outcome: 'agree',
          number: '示例台批〔{year}〕1号',
          date: '{today-2}',
          until: '{opened+80}',
          entries: 1,
        },
      },
    ],
  },
];
