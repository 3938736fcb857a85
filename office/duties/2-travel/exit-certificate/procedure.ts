/**
 * 出境证明 · Exit certificate (dossier 2, §7.4): for delegations whose destination exempts their passports or gives e-visas. Whether it
 * does is read off the table of agreements. When the trip ends or changes, the trip's own act voids it. Parts beside: flow, parts.
 */
import { option } from '../../../../src/language/blocks.ts';
import { field } from '../../../../src/language/expression.ts';
import { gateSettings } from '../../../../src/language/patterns/gate-clocks.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { auditor, both, chief, design, filer, hubeiGuide, intSetting, leader, officer } from '../shared/documents.ts';
import { refusing } from '../shared/review.ts';
import { sharedMaterials, tripCovers } from '../shared/traveller.ts';
import { correctionSetting } from '../shared/unit-gate.ts';
import { examples } from './examples.ts';
import { actions, form, formChecks, group, withoutVisa } from './flow.ts';
import { clocks, papers, states } from './parts.ts';

const title = both('出境证明', 'Exit certificate');

const refusal = refusing({
  matter: title,
  basis: [hubeiGuide],
  grounds: [
    option('visa', '所去国家对这类护照需要签证', 'a visa is needed for this class of passport'),
    option(
      'approval',
      '批件无效，或者没有列入这些国家、人员',
      'the approval is not in force or does not cover countries or people',
    ),
    option('passport', '护照无效或者有效期不足', 'a passport is not valid long enough'),
  ],
  from: ['applied', 'checked'],
  back: 'applied',
  clock: 'issue2',
  handled: ['check', 'request-correction'],
});

export const procedure = defineProcedure({
  id: 'exit-certificate',
  edition: 3,
  inForce: '2026-01-01',
  title,
  plainTitle: both('去免签国家，办出境证明', 'Get an exit certificate for a country without visa'),
  summary: both(
    '所去国家对因公护照免签或者已办电子签证的团组，凭出境证明和护照出境。',
    'Delegations to countries that exempt official passports, or gave e-visas, leave with an exit certificate and their passports.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P2',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'unit', text: both('派员出访的单位', 'a unit that sends people abroad') }],
  wish: both('办出境证明', 'get an exit certificate'),
  facts: [
    { label: both('多久办好', 'Time needed'), value: both('2 个工作日', '2 working days') },
    {
      label: both('谁要办', 'Who needs it'),
      value: both('免签、电子签证的团组', 'Delegations without visa or with an e-visa'),
    },
    { label: both('几份', 'How many'), value: both('一个团组一份', 'One a delegation') },
  ],
  basis: [hubeiGuide],
  conditions: [
    {
      id: 'E1',
      title: both('所去国家免签或者已办电子签证', 'Exempt, or an e-visa was obtained'),
      detail: both('照互免签证协定一览表，逐人逐国核对。', 'By the table of agreements, for each holder and country.'),
      test: withoutVisa,
      basis: hubeiGuide,
    },
    {
      id: 'E2',
      title: both('批件有效并列入这些国家', 'The approval is in force and covers the countries'),
      detail: both('本办批件从台账核对。', 'Ours is checked in the register.'),
      applies: { eq: [field('tripSource'), 'register'] },
      test: tripCovers(null, group('codes')),
    },
  ],
  form,
  formChecks,
  nameField: 'name',
  materials: [
    ...sharedMaterials,
    { key: 'application', title: both('出境证明申请表', 'Application form'), form: 'original' },
  ],
  states: { ...states, ...refusal.states },
  initial: 'draft',
  actions: { ...actions, ...refusal.actions },
  steps: [
    { title: both('单位提交', 'The unit files'), detail: both('凭批件', 'with the approval') },
    { title: both('核对', 'Check'), detail: both('姓名、号码、起止', 'names, numbers, dates') },
    { title: both('签发', 'Issue'), detail: both('处长签发，用印', 'by the head, sealed'), clock: 'issue2' },
  ],
  clocks: { ...clocks, ...refusal.clocks },
  mainClock: 'issue2',
  papers: { ...papers, ...refusal.papers },
  registers: ['exit-certificate-register', 'visa-register'],
  publicity: both('不公开；任何人可以凭编号核验。', 'None; anyone may check a certificate by its number.'),
  links: ['official-trip-approval', 'official-passport-issue', 'visa-application'],
  settings: [
    ...gateSettings,
    correctionSetting,
    intSetting('exit.issueDays', '签发出境证明（工作日）', 'Exit certificate (working days)', 2, design),
  ],
  viewers: [...filer, ...officer, ...chief, ...leader, ...auditor],
  dataProtection: both('护照号遮盖，全文只印在证明上。', 'Passport numbers are masked; whole only on the certificate.'),
  retention: { years: 5, source: 'design', text: both('保存 5 年。', 'Kept for 5 years.') },
  fee: both('不收费', 'Free of charge'),
  remedies: [
    both(
      '不予办理的，书面说明理由；可以申请一次内部复核。',
      'A refusal states its reasons; one internal review may be asked for.',
    ),
  ],
  examples,
});
