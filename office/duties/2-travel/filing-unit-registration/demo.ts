/** Sample registrations of a demo office: one firm, for cards and for invitations; one body that sends people abroad. Invented; 示例 means sample. */
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

/** The unit that sends delegations: its type and level stand in the register of units. */
const sendsPeople: DemoCase = {
  key: 'registered-trips',
  applicant: 'bureau:unit_liaison',
  daysAgo: 120,
  form: {
    ...sampleRegistration,
    name: '示例市商务局',
    uscc: '11420100000001011F',
    purpose: 'trips',
    unitType: 'gov',
    level: 'bureau',
  },
  steps: [
    { after: 0, act: 'register', by: 'bureau:unit_liaison' },
    { after: 1, act: 'accept', by: 'd1:window' },
    { after: 1, act: 'activate', by: 'outbound:handler' },
  ],
};

export const demoCases: readonly DemoCase[] = [registered('abtc'), registered('invitation'), sendsPeople];
