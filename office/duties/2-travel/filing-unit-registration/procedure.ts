/**
 * 单位备案（因公出访、商务旅行卡、来华邀请）· Registration of a unit that files for trips, cards or invitation letters: the acts register-enterprise
 * (dossier 2, §11) and register-unit (§12). One filing names the clerk; afterwards each filing of the unit looks at its line.
 */
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { auditor, both, chief, filer, leader, officer, window } from '../shared/documents.ts';
import { guide } from '../shared/filing-unit.ts';
import { actions, gate, review } from './acts.ts';
import { examples } from './examples.ts';
import { form, formChecks, materials } from './form.ts';
import { clocks, papers, states } from './states.ts';

const matter = both(
  '单位备案（因公出访、商务旅行卡、来华邀请）',
  'Registration of a unit for official trips, travel cards or invitations',
);

export const procedure = defineProcedure({
  id: 'filing-unit-registration',
  edition: 2,
  inForce: '2026-01-01',
  title: matter,
  plainTitle: both(
    '我们单位第一次办出访、商务旅行卡或来华邀请',
    'Our unit files for a trip, a travel card or an invitation for the first time',
  ),
  summary: both(
    '单位第一次申办APEC商务旅行卡或来华邀请函前，先备案一次：执照、专办员、信用情况。派团出访的单位备案性质和级别。',
    'Before its first filing for an APEC card or an invitation letter a unit registers once: licence, clerk, credit record. A unit that sends people abroad registers its type and level.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.4', '2.5'],
  pattern: 'P1',
  department: 'outbound',
  applicants: 'unit',
  audience: [
    {
      id: 'unit',
      text: both('本市企业、事业单位、高校、机关', 'an enterprise, institution, university or body of the city'),
    },
  ],
  wish: both('备案，以后直接申报', 'register, and file directly from then on'),
  facts: [
    {
      label: both('多久', 'Time'),
      value: both('5 个工作日', '5 working days'),
      note: both('从受理算起', 'from acceptance'),
    },
    {
      label: both('几次', 'How often'),
      value: both('一次', 'Once'),
      note: both('执照每年更新', 'the licence is renewed yearly'),
    },
  ],
  basis: [guide],
  conditions: [
    {
      id: 'B1',
      title: both('在本市登记，正常经营', 'Registered in the city and operating'),
      detail: both('凭执照和信用情况核对。', 'Checked by the licence and the credit record.'),
      test: { all: [{ eq: [{ ref: 'form.inCity' }, true] }, { eq: [{ ref: 'form.operating' }, true] }] },
      basis: guide,
    },
  ],
  form,
  formChecks,
  nameField: 'name',
  materials,
  states: { ...gate.states, ...states, ...review.states },
  initial: 'draft',
  actions: { ...gate.actions, ...actions, ...review.actions },
  steps: [
    { title: both('单位备案', 'The unit files'), detail: both('网上', 'online') },
    {
      title: both('窗口受理', 'Window accepts'),
      detail: both('或一次告知补正', 'or lists all corrections'),
      clock: 'c1',
    },
    { title: both('核对生效', 'Checked'), detail: both('此后可以申报', 'filings are open'), clock: 'registerReview' },
  ],
  clocks: { ...gate.clocks, ...clocks, ...review.clocks },
  mainClock: 'registerReview',
  papers: { ...gate.papers, ...papers, ...review.papers },
  registers: ['filing-unit-register'],
  publicity: both('只公开指南和统计。', 'Guide and statistics only.'),
  links: ['official-trip-plan', 'apec-business-travel-card', 'invitation-letter'],
  settings: gate.settings,
  viewers: [...filer, ...window, ...officer, ...chief, ...leader, ...auditor],
  dataProtection: both(
    '只留专办员的姓名和联系方式，换人时更新，停用后删除。',
    'Only the clerk’s name and contact are kept, replaced when the clerk changes, erased when the registration ends.',
  ),
  retention: { years: 10, source: 'design', text: both('保存 10 年。', 'Kept for 10 years.') },
  fee: both('不收费', 'Free of charge'),
  remedies: [
    both(
      '不予备案的，书面说明理由，可以在10个工作日内申请一次复核。',
      'A refusal states its reasons; one review may be asked for within 10 working days.',
    ),
  ],
  examples,
});
