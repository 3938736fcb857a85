/**
 * 邀请外国人来华 · Invitation letters (dossier 2, §12; clause 2.4). A registered unit files, the office verifies, whoever table 12a
 * names decides; the unit reports the outcome. A certification service and no licence, yet with reasons and one review.
 */
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { auditor, both, chief, filer, leader, officer, window } from '../shared/documents.ts';
import { afterActions } from './acts-after.ts';
import { decisionActions, gate, review } from './acts-decide.ts';
import { conditions, formChecks } from './conditions.ts';
import { examples } from './examples.ts';
import { form, materials } from './form.ts';
import { changzhou, exitEntryLaw, foreignersDecree } from './law.ts';
import { papers } from './papers.ts';
import { settings } from './settings.ts';
import { clocks, states } from './states.ts';

export const procedure = defineProcedure({
  id: 'invitation-letter',
  edition: 4,
  inForce: '2026-01-01',
  title: both('邀请外国人来华', 'Invitation letters'),
  plainTitle: both('我们想请外国客人来访', 'We want to invite foreign guests'),
  summary: both(
    '本市单位邀请外国人来华交流、经贸，由本办出邀请函，使领馆凭函签证。不向个人出具。',
    'Units of the city invite foreigners for exchange or trade; the office issues the letter on which the mission grants the visa. Not for individuals.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.4'],
  pattern: 'P1',
  department: 'outbound',
  applicants: 'unit',
  audience: [
    {
      id: 'unit',
      text: both('本市企业、事业单位、高校、机关', 'an enterprise, institution, university or body of the city'),
    },
  ],
  wish: both('邀请外国人来华', 'invite foreigners to China'),
  facts: [
    {
      label: both('多久', 'Time'),
      value: both('5 个工作日', '5 working days'),
      note: both('从受理算起', 'from acceptance'),
    },
    {
      label: both('有效期', 'Valid'),
      value: both('90 天', '90 days'),
      note: both('签发当日算第1天', 'with the day of issue'),
    },
    {
      label: both('要报结果', 'Report back'),
      value: both('30 天内', 'Within 30 days'),
      note: both('离境或取消后', 'of exit or cancellation'),
    },
  ],
  basis: [exitEntryLaw, foreignersDecree, changzhou],
  conditions,
  form,
  formChecks,
  nameField: 'name',
  materials,
  states: { ...gate.states, ...states, ...review.states },
  initial: 'draft',
  actions: { ...gate.actions, ...decisionActions, ...afterActions },
  steps: [
    { title: both('单位申报', 'The unit files'), detail: both('先备案', 'after registering') },
    {
      title: both('窗口受理', 'Window accepts'),
      detail: both('或一次告知补正', 'or lists all corrections'),
      clock: 'c1',
    },
    { title: both('核实', 'Verified'), detail: both('护照和业务往来', 'passports and business link'), clock: 'decide' },
    { title: both('签发', 'Issued'), detail: both('处长、办领导或上级', 'head of division, leader or superior') },
    {
      title: both('报告结果', 'Outcome'),
      detail: both('离境或取消后', 'after exit or cancellation'),
      clock: 'outcome',
    },
  ],
  clocks: { ...gate.clocks, ...clocks, ...review.clocks },
  mainClock: 'decide',
  papers: { ...gate.papers, ...papers, ...review.papers },
  registers: ['invitation-register'],
  tells: [
    {
      title: both('来访结果', 'Outcome of the visit'),
      register: 'invitation-register',
      having: 'outcome',
      columns: ['number', 'outcome', 'entryOn', 'exitOn', 'outcomeOn', 'outcomeDue'],
    },
  ],
  publicity: both(
    '公开指南、表格、期限和年度数量；任何人可以凭编号核验邀请函。',
    'Guide, forms, clocks and yearly counts; anyone may check a letter by its number.',
  ),
  links: ['filing-unit-registration', 'reception-plan', 'consular-exchange', 'foreign-short-term-work'],
  settings: [...gate.settings, ...settings],
  // V10: nothing that could serve to sort invitees by origin.
  forbidden: { fields: ['riskScore', 'ethnicity', 'religion'] },
  viewers: [...filer, ...window, ...officer, ...chief, ...leader, ...auditor],
  dataProtection: both(
    '被邀请人资料只用于这封邀请函；护照复印件办结两年后删除；不按国籍评分。被邀请人可以通过单位或直接要求查阅、删除。',
    'Invitees’ data serve this letter alone; passport copies are erased two years after closing; nationality is never scored. Invitees may ask for access or erasure through the unit or directly.',
  ),
  retention: {
    years: 10,
    source: 'design',
    text: both('记录保存 10 年，材料 2 年。', 'The record is kept for 10 years, the files for 2.'),
  },
  fee: both('不收费', 'Free of charge'),
  remedies: [
    both(
      '不予办理的，书面说明理由，10个工作日内可以申请一次复核。',
      'A refusal states its reasons; one review may be asked for within 10 working days.',
    ),
    both('影响权利的，可以依法申请行政复议或者起诉。', 'Where rights are affected, reconsideration or suit by law.'),
  ],
  examples,
});
