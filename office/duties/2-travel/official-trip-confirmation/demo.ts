/** A sample joint delegation of another body for a demo office. People and bodies are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'official-trip-confirmation';

const clerk = 'bureau:unit_liaison';

export const demoCases: readonly DemoCase[] = [
  {
    applicant: clerk,
    daysAgo: 14,
    form: {
      direction: 'incoming',
      title: '示例联合经贸团',
      organiser: '示例部委',
      authority: 'ministry',
      letterNo: '示例函〔{year}〕1号',
      letterDate: '{opened-4}',
      receivedOn: '{opened}',
      countries: [{ country: 'POL' }],
      letterDays: 5,
      exitDate: '{opened+75}',
      entryDate: '{opened+79}',
      classified: false,
      members: [
        {
          name: '寅寅示例',
          unitName: '示例市商务局',
          post: '处长',
          rank: 'division',
          role: 'member',
          staffKind: 'ordinary',
          leadingGroup: false,
        },
      ],
      reason: '该同志负责相关业务，参团任务与职务对口。（示例）'.repeat(5),
      bearer: 'organiser',
      ownCostOnly: true,
    },
    steps: [
      { after: 0, act: 'hand-in', by: clerk },
      { after: 0, act: 'register-letter', by: 'd1:window' },
      {
        after: 2,
        act: 'review',
        by: 'outbound:handler',
        input: { findingJ3: 'holds', opinionText: '任务与职务对口，拟同意。（示例）' },
      },
      { after: 1, act: 'consent', by: 'office:deputy_director' },
    ],
  },
];
