/** Sample registrations of a demo office: one firm, for cards and for invitations. Invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import { sampleRegistration } from '../shared/sample-unit.ts';

export const procedure = 'filing-unit-registration';

const registered = (purpose: string): DemoCase => ({
  key: `registered-${purpose}`,
  applicant: 'firm:unit_liaison',
  daysAgo: 120,
  form: { ...sampleRegistration, name: '示例进出口有限公司', uscc: '91420100000002022J', purpose },
  steps: [
    { after: 0, act: 'register', by: 'firm:unit_liaison' },
    { after: 1, act: 'accept', by: 'd1:window' },
    { after: 1, act: 'activate', by: 'outbound:handler' },
  ],
});

export const demoCases: readonly DemoCase[] = [registered('abtc'), registered('invitation')];
