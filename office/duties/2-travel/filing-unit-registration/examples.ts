/** Registration of an invented unit. */
import type { Example } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';
import { sampleRegistration } from '../shared/sample-unit.ts';

const form = sampleRegistration;
const clerk = 'unit_liaison@unit';

export const examples: readonly Example[] = [
  {
    title: both('备案：受理后5个工作日内生效', 'Registration: in force within 5 working days of acceptance'),
    given: [
      { on: '2026-04-24', act: 'register', by: clerk, form },
      { on: '2026-04-27', act: 'accept', by: 'window@d1' },
      { on: '2026-04-28', act: 'activate', by: 'handler@outbound' },
    ],
    expect: [
      { state: 'active', on: '2026-04-28' },
      { clock: 'registerReview', due: '2026-05-07' },
      { paper: 'registered', status: 'valid' },
    ],
  },
  {
    title: both('不在本市登记：不能提交', 'Not registered in the city: cannot be filed'),
    given: [
      { on: '2026-04-24', act: 'register', by: clerk, form: { ...form, inCity: false }, refused: 'registration.b1' },
    ],
    expect: [{ state: 'draft' }],
  },
];
