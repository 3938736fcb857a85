/** Sample invitations of a demo office: in hand, issued, with an outcome. Units and people are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';
import { sampleInvitation, sampleInvitee } from './examples.ts';

export const procedure = 'invitation-letter';

const clerk = 'firm:unit_liaison';
type Steps = DemoCase['steps'];
const step = (after: number, act: string, by: string, input: Steps[number]['input'] = {}) => ({
  after,
  act,
  by,
  input,
});

const accepted: Steps = [step(0, 'file', clerk), step(1, 'accept', 'd1:window')];
const issued: Steps = [
  ...accepted,
  step(1, 'verify', 'outbound:handler', { compared: true, linkShown: true }),
  step(1, 'issue', 'outbound:dept_head'),
];

const letter = (daysAgo: number, invitee: { readonly [key: string]: Value }, steps: Steps): DemoCase => ({
  needs: ['registered-invitation'],
  applicant: clerk,
  daysAgo,
  form: {
    ...sampleInvitation,
    name: '示例进出口有限公司',
    uscc: '91420100000002022J',
    licenceOn: '{opened-60}',
    invitees: [{ ...sampleInvitee, ...invitee }],
    entryFrom: '{opened+20}',
    entryTo: '{opened+22}',
    itinerary: [{ date: '{opened+20}', city: '武汉', host: '示例进出口有限公司', lodging: '示例酒店' }],
  },
  steps,
});

export const demoCases: readonly DemoCase[] = [
  letter(45, {}, [
    ...issued,
    step(24, 'outcome-visited', clerk, {
      entryOn: '{opened+20}',
      exitOn: '{opened+27}',
      result: '示例：商定采购合同。',
    }),
  ]),
  letter(12, { surname: 'EXEMPLE', given: 'MARIE', passportNo: '12AB34567', nationality: 'FRA' }, issued),
  letter(4, { surname: 'ESIMERKKI', given: 'PAAVO', passportNo: 'XP8271602', nationality: 'FIN' }, accepted),
];
