/**
 * 因公临时出国（境）任务审批 · Official trip approval (dossier 2, §2 with 2A; clauses 2.1 and 2.3). A unit puts its delegation up in its
 * own house, files it; the office checks, reviews and decides by the table of powers, or sends it up; the approval is valid for 180
 * days; after return come report, disclosure and documents. Parts beside: form, checks, facts, rules, clocks, states, acts, papers.
 */
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { conditions, formChecks } from './checks.ts';
import { clocks } from './clocks.ts';
import { examples } from './examples.ts';
import { afterActions } from './flow-after.ts';
import { decisionActions } from './flow-decision.ts';
import { officeActions } from './flow-office.ts';
import { unitActions } from './flow-unit.ts';
import { form, materials } from './form.ts';
import { papers } from './papers.ts';
import { settings } from './settings.ts';
import { signings } from './signings.ts';
import { states } from './states.ts';
import { both, funds2013, powers2000, research2016, rules2008, rules2013 } from './values.ts';
import { chief, custodian, leader, officer, province, unit, window } from './who.ts';

export const procedure = defineProcedure({
  id: 'official-trip-approval',
  edition: 4,
  inForce: '2026-01-01',
  title: both('因公临时出国（境）任务审批', 'Official trip approval'),
  plainTitle: both('单位派人因公出国（境）', 'Send people abroad on official business'),
  summary: both(
    '单位组团因公临时出国（境），报外事部门审批，领取任务批件。',
    'A unit plans an official trip abroad and asks for its approval.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.1', '2.3'],
  pattern: 'P1',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'unit', text: both('组团单位', 'an organising unit') }],
  wish: both('组团因公出国（境）', 'send a delegation abroad'),
  facts: [
    {
      label: both('多久有结果', 'Time to a decision'),
      value: both('7 个工作日', '7 working days'),
      note: both('从受理算起', 'from acceptance'),
    },
    { label: both('先做什么', 'First'), value: both('单位公示 5 个工作日', '5 working days of notice in the unit') },
    {
      label: both('得到什么', 'You receive'),
      value: both('任务批件', 'Approval of the trip'),
      note: both('180 日有效', 'valid for 180 days'),
    },
    {
      label: both('回国以后', 'After return'),
      value: both('一个月内报告、公开', 'Report and disclose within a month'),
      note: both('7 日内交回证照', 'documents within 7 days'),
    },
  ],
  basis: [powers2000, rules2008, rules2013, research2016, funds2013],
  conditions,
  conditionsNote: both(
    '标明“须说明理由”的，处长写明理由后可以通过。',
    'What may pass with reasons passes when the head of division gives them.',
  ),
  form,
  formChecks,
  nameField: 'title',
  materials,
  signings,
  states,
  initial: 'draft',
  actions: { ...unitActions, ...officeActions, ...decisionActions, ...afterActions },
  steps: [
    { title: both('单位公示', 'Notice in the unit'), detail: both('5 个工作日', '5 working days'), clock: 'publicity' },
    { title: both('单位提交', 'The unit files'), detail: both('单位负责人提交', 'by its leader') },
    { title: both('窗口预审', 'Pre-check'), detail: both('2 个工作日', '2 working days'), clock: 'precheck' },
    { title: both('审核', 'Review'), detail: both('逐项对照规定', 'rule by rule') },
    { title: both('决定', 'Decision'), detail: both('按职级定审批人', 'decider by rank'), clock: 'decision' },
    { title: both('出访', 'The trip'), detail: both('有效期内离境', 'within the validity'), clock: 'validity' },
    {
      title: both('报告、公开', 'Report, disclosure'),
      detail: both('回国后一个月', 'a month after return'),
      clock: 'report',
    },
  ],
  clocks,
  mainClock: 'decision',
  papers,
  registers: ['trip-register', 'trip-notice-register', 'trip-filing-register'],
  publicity: both(
    '出访前在组团和派出单位内部公示 5 个工作日；回国后一个月内在单位内部公开实际情况和报告。门户只公布年度汇总数。',
    'Before the trip a notice of 5 working days in every organising and sending unit; within a month of return what was done and the report are shown there. The portal publishes yearly totals only.',
  ),
  links: [
    'official-trip-plan',
    'official-trip-confirmation',
    'leader-visit-request',
    'official-passport-issue',
    'visa-application',
    'document-custody',
    'trip-report',
  ],
  settings,
  viewers: [
    ...unit,
    ...window,
    ...officer,
    ...chief,
    ...custodian,
    ...leader,
    ...province,
    { role: 'archivist', body: 'd1' },
    { role: 'auditor' },
  ],
  dataProtection: both(
    '身份证号、出生日期加密并掩码；备案表只记编号。只有承办、审核、决定的人看得到，每次查看敏感信息都留痕。出访人员可以查阅、更正自己的信息。批件台账用身份证号的标记核对是否同时在两团、是否超次数，标记看不出号码，随台账到期删除。',
    'ID numbers and dates of birth are encrypted and masked; of the personnel record only the number is kept. Only those who handle, review and decide see them, each look is logged. Travellers can read and correct their own data. The register of trips compares tags of ID numbers, to see who is in two trips at once or travels too often; a tag does not show the number and goes with the register’s years.',
  ),
  retention: {
    years: 10,
    source: 'design',
    text: both(
      '保存 10 年；身份附件办结后 2 年删除。',
      'Kept for 10 years; identity attachments are deleted 2 years after closing.',
    ),
  },
  fee: both('不收费', 'Free of charge'),
  remedies: [
    both(
      '不予批准、撤销的，书面写明事实、依据和理由。',
      'A refusal or revocation is written, with facts, ground and reasons.',
    ),
    both(
      '单位负责人可以在 10 个工作日内申请一次内部复核。',
      'The leader of the unit may ask for one internal review within 10 working days.',
    ),
  ],
  examples,
});
