/**
 * 因公签证与免签出境 (dossier 2, §10): one batch is one delegation at one mission. The table of agreements decides whether a visa is
 * needed; the passports go to the mission and come back through the ledger of custody; the mission decides and need give no ground.
 */
import { ref } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { actions, documentsFit, tripCovers } from './acts.ts';
import { told } from './batch.ts';
import { examples } from './examples.ts';
import { form, formChecks, inSchengen, materials, requirement, schengenFits, sheet } from './form.ts';
import {
  agreementsBasis,
  both,
  clerk,
  head,
  houseRule,
  keeper,
  missionSheet,
  officer,
  onServer,
  schengenCode,
} from './law.ts';
import { papers } from './papers.ts';
import { states } from './states.ts';

export const procedure = defineProcedure({
  id: 'visa-application',
  edition: 4,
  inForce: '2026-01-01',
  title: both('因公签证', 'Visas for official trips'),
  plainTitle: both('办因公签证', 'Apply for visas for an official trip'),
  summary: both(
    '按协定表判断要不要签证；要的，按使领馆分批送签，照会、结果、费用都记台账。',
    'The table of agreements tells whether a visa is needed; if so, batches go to each mission, with note, results and expenses on record.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P2',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'unit', text: both('有批件的组团单位', 'a unit with an approved trip') }],
  wish: both('为团组办签证', 'get visas for a delegation'),
  facts: [
    {
      label: both('谁决定', 'Who decides'),
      value: both('外国使领馆，不必说明理由', 'the foreign mission, without having to give a ground'),
    },
    { label: both('多久', 'How long'), value: both('须知工作日加5个工作日', 'the mission’s working days plus 5') },
  ],
  basis: [agreementsBasis, missionSheet, houseRule],
  conditions: [
    {
      id: 'Y0',
      title: both('需要签证', 'A visa is required'),
      detail: both(
        '按互免签证一览表判断；表中没有的一律需要。',
        'By the table of mutual exemption; what is not listed needs one.',
      ),
      test: { ne: [requirement('outcome'), 'exempt'] },
      basis: agreementsBasis,
    },
    {
      id: 'Y1',
      title: both('任务已批准', 'The trip is approved'),
      detail: both(
        '批件或确认件有效，包含这个国家和日期。',
        'The approval or confirmation names the country and covers the days.',
      ),
      test: tripCovers,
      basis: houseRule,
    },
    {
      id: 'Y2',
      title: both('证照合用，资料一致', 'The documents serve, the data agree'),
      detail: both(
        'Y2、Y3：种类相符，离开外国后还有6个月；姓名、号码和证照台账一致。',
        'Y2, Y3: of the right class, with 6 months left after leaving; name and number as in the register.',
      ),
      test: documentsFit,
      basis: missionSheet,
    },
    {
      id: 'Y4',
      title: both('如实填表，本人签名', 'True forms, signed by each'),
      detail: both('使领馆的申请表由本人签名。', 'Each traveller signs the mission’s form.'),
      test: { eq: [{ ref: 'form.truthful' }, true] },
      basis: houseRule,
    },
    {
      id: 'Y5',
      title: both('不办旅游签证', 'No tourist visa'),
      detail: both(
        '因公护照只办公务、商务、礼遇、过境签证。',
        'On official passports only official, business, courtesy or transit visas.',
      ),
      test: { present: { ref: 'form.kind' } },
      basis: houseRule,
    },
    {
      id: 'Y6',
      title: both('来得及', 'In time'),
      detail: both('预计办妥日期早于离境日期。', 'The day it should be ready is before the exit.'),
      applies: { present: ref('clock.ready.due') },
      test: { lt: [ref('clock.ready.due'), { ref: 'form.exit' }] },
      severity: 'warn',
      basis: missionSheet,
    },
    {
      id: 'Y7',
      title: both('申根180天内90天', 'Schengen 90 in 180 days'),
      detail: both(
        '任意180天内停留不超过90天，入境、出境当日都算。',
        'Not above 90 days in any 180; days of entry and exit count.',
      ),
      applies: inSchengen,
      test: schengenFits,
      basis: schengenCode,
    },
    {
      id: 'Y8',
      title: both('每人都有结果', 'Everybody has a result'),
      detail: both(
        '使领馆可以分批给结果；还有人没有结果的，本批继续等。',
        'The mission may decide in parts; while somebody is pending the batch waits on.',
      ),
      applies: { gt: [ref('done.submit'), 0] },
      test: onServer({ look: 'visa-register', where: { case: ref('case.id') }, take: 'count' }, told()),
      severity: 'warn',
      basis: missionSheet,
    },
  ],
  form,
  formChecks,
  nameField: 'title',
  materials,
  initial: 'draft',
  states,
  actions,
  steps: [
    { title: both('提交', 'File'), detail: both('单位网上提交', 'The unit files online'), clock: 'ready' },
    { title: both('照会', 'Note verbale'), detail: both('起草、核准、盖章', 'Drafted, approved, sealed') },
    {
      title: both('送签', 'Submit'),
      detail: both('证照送使领馆，台账跟着走', 'The passports go to the mission, the ledger with them'),
    },
    { title: both('结果', 'Result'), detail: both('逐本核对，取回入库', 'Each is read back and stored') },
  ],
  clocks: {
    ready: {
      title: both('预计办妥', 'Expected to be ready'),
      unit: 'WD',
      length: { rule: 'visa-days', with: { sheetDays: sheet('days') }, take: 'days' },
      whose: 'other',
      kind: 'promise',
      starts: both('提交', 'filing'),
      until: both('使领馆作出决定', 'the mission’s decision'),
      basis: missionSheet,
      lapse: { light: 'red', text: both('超过预计日期', 'Later than expected') },
      reminders: [
        {
          before: 3,
          to: officer,
          text: both('签证预计三天内办妥，请跟进', 'The visas should be ready in 3 days: follow it up'),
        },
      ],
    },
  },
  mainClock: 'ready',
  papers,
  registers: ['visa-register'],
  tells: [
    {
      title: both('每人的签证', 'The visa of each'),
      register: 'visa-register',
      having: 'visa',
      columns: ['holder', 'visa', 'visaNo', 'validFrom', 'validTo', 'stay', 'decidedOn'],
    },
  ],
  publicity: both('不公开。', 'Not published.'),
  links: ['official-trip-approval', 'document-custody', 'exit-certificate'],
  settings: [
    {
      key: 'visa.validMonths',
      title: both('离开外国后证照还须有效几个月', 'Months a document must be valid after leaving'),
      type: 'int',
      default: 6,
      source: missionSheet,
    },
  ],
  forbidden: { actions: ['decide', 'refuse'], fields: ['refusalReason', 'bankBalance', 'religion', 'family'] },
  viewers: [...clerk, { role: 'unit_leader', body: 'unit' }, ...officer, ...head, ...keeper, { role: 'auditor' }],
  dataProtection: both(
    '使领馆表格多问的内容只填在其表格里，本台不存；拒签只记事实和日期；费用承担函办结即删。',
    'What missions ask beyond this is typed into their forms and not kept here; of a refusal only fact and date; letters on costs are deleted when the case closes.',
  ),
  retention: { years: 5, source: 'design', text: both('办结后5年', '5 years after it closes') },
  fee: both('按使领馆收费，本办不加收', 'As the mission charges; the office adds nothing'),
  remedies: [
    both(
      '签证由外国使领馆决定，对结果没有国内救济；换人、改期后可以重新申请。',
      'The foreign mission decides and no domestic remedy lies against it; after a change of people or dates apply again.',
    ),
  ],
  examples,
});
