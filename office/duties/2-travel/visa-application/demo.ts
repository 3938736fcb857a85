/** Sample visa batches of a demo office, for the groups that are to leave. Persons and missions are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import { sample } from './examples.ts';

export const procedure = 'visa-application';

export const demoCases: readonly DemoCase[] = [
  {
    needs: ['trip-france'],
    applicant: 'bureau:unit_liaison',
    daysAgo: 21,
    form: {
      ...sample,
      trip: '{trip-france#trip}',
      title: '示例市商务局赴法国友城团',
      country: 'FRA',
      mission: '示例国驻示例城总领馆',
      exit: '{trip-france.exitDate}',
      from: '{trip-france.exitDate}',
      to: '{trip-france.entryDate}',
      stay: 5,
      holders: [
        {
          name: '己示例',
          document: 'PE2000011',
          sex: 'M',
          birth: '1985-03-17',
          post: 'Section chief (sample)',
          biometrics: 'valid-on-file',
        },
      ],
      sheetCheckedOn: '{opened-10}',
    },
    steps: [
      { after: 0, act: 'start', by: 'bureau:unit_liaison' },
      { after: 1, act: 'check', by: 'outbound:handler' },
    ],
  },
];
