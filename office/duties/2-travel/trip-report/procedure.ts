/**
 * 出访报告与成果公开 · Trip report and disclosure (dossier 2, §5). Within a month of entry the unit hands in what was done; the office
 * compares it with border stamps and approval; deviations are computed, explained and reviewed; the accepted report is shown in the
 * unit. Parts beside: form, facts, rules, states, clocks, flow, papers, examples.
 */

import { field, ref } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { auditor, both, chief, filer, leader, officer, opinions2013, unitLeader, xiamen } from '../shared/reporting.ts';
import { clocks, settings } from './clocks.ts';
import { examples } from './examples.ts';
import { asApproved, coreAnswered, tripBack } from './facts.ts';
import { officeActs } from './flow-office.ts';
import { unitActs } from './flow-unit.ts';
import { form, formChecks, materials } from './form.ts';
import { papers } from './papers.ts';
import { states } from './states.ts';

export const procedure = defineProcedure({
  id: 'trip-report',
  edition: 2,
  inForce: '2026-01-01',
  title: both('出访报告与成果公开', 'Trip report and disclosure'),
  plainTitle: both('回国后交出访报告', 'Report after an official trip'),
  summary: both(
    '入境后一个月内交报告并在单位公开；与批准不符的逐项说明。',
    'Within a month of entry: hand in the report and show it in the unit; explain what differs from the approval.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.1'],
  pattern: 'P2',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'unit', text: both('派团出访的单位', 'a unit that sent a delegation') }],
  wish: both('交出访报告', 'hand in a trip report'),
  facts: [
    { label: both('期限', 'Time'), value: both('入境后一个月', 'One month from entry') },
    { label: both('谁签报', 'Who signs'), value: both('单位负责人', 'The unit’s leader') },
    {
      label: both('公开', 'Disclosure'),
      value: both('单位内不少于 5 个工作日', 'In the unit, 5 working days at least'),
    },
  ],
  basis: [opinions2013, xiamen],
  conditions: [
    {
      id: 'W1',
      title: both('团组已回国', 'The trip is back'),
      detail: both('批件在本系统的，状态为已回国。', 'Where the approval is kept here, it stands as returned.'),
      test: tripBack,
      basis: opinions2013,
    },
    {
      id: 'W2',
      title: both('日期与验讫章一致', 'Dates as stamped'),
      detail: both('附验讫章页，由承办人核对。', 'The stamped pages are attached; the officer compares.'),
      test: { any: [{ gt: [ref('done.check'), 0] }, { gt: [ref('material.stamps'), 0] }] },
      basis: opinions2013,
    },
    {
      id: 'W3',
      title: both('主要活动逐场答复', 'Core meetings answered'),
      detail: both('已举行、已替换，或未举行及原因。', 'Held, replaced, or not held and why.'),
      test: coreAnswered,
      basis: opinions2013,
    },
    {
      id: 'W4',
      title: both('有成果或者说明', 'Outcomes, or why there are none'),
      detail: both('至少一项成果；没有的说明原因。', 'At least one outcome, or a statement why none.'),
      test: { any: [{ present: field('outcomes') }, { present: field('noneReason') }] },
      basis: opinions2013,
    },
    {
      id: 'W5',
      title: both('没有个人评价', 'No personal views'),
      detail: both('任务以外不评价接待方人员。', 'Beyond the task nobody of the hosts is judged.'),
      foundBy: 'check',
      basis: opinions2013,
    },
    {
      id: 'W6',
      title: both('与批准一致', 'As approved'),
      detail: both('天数、国家、人员、主要活动、费用。', 'Days, countries, members, core meetings, cost.'),
      test: asApproved,
      severity: 'justify',
      basis: opinions2013,
    },
  ],
  form,
  formChecks,
  nameField: 'title',
  materials,
  initial: 'draft',
  states,
  actions: { ...unitActs, ...officeActs },
  steps: [
    { title: both('登记入境', 'Entry'), detail: both('单位专办员', 'the unit’s clerk'), clock: 'report' },
    { title: both('写报告、签报', 'Report'), detail: both('团长、单位负责人', 'head and leader of the unit') },
    { title: both('核对、通过', 'Check'), detail: both('出国（境）管理处', 'Travel and Documents'), clock: 'review' },
    {
      title: both('单位公开', 'Disclosure'),
      detail: both('不少于 5 个工作日', '5 working days at least'),
      clock: 'shown',
    },
  ],
  clocks,
  mainClock: 'report',
  papers,
  registers: ['report-register', 'outcome-register'],
  publicity: both(
    '在单位内网或公告栏公开不少于 5 个工作日：实际日期、国家、活动、分项费用、报告；不公开证件号码和对方私人联系方式，涉密部分不公开并写明依据。',
    'On the unit’s intranet or board for 5 working days at least: dates, countries, meetings, cost by line, report; without numbers of documents, private contacts or classified parts, whose ground is stated.',
  ),
  rateable: [],
  links: ['official-trip-approval', 'official-trip-confirmation', 'taiwan-trip-referral', 'document-custody'],
  settings,
  viewers: [...filer, ...unitLeader, ...officer, ...chief, ...leader, ...auditor],
  dataProtection: both(
    '对方人员只写机构和职务；照片只用公开场合的。',
    'Of counterparts organisation and title alone; photographs of public moments only.',
  ),
  retention: { years: 10, source: 'design', text: both('保存 10 年', 'Kept for 10 years') },
  fee: both('不收费', 'Free'),
  remedies: [both('对退回有意见的，可以向处长说明。', 'If you disagree with a return, tell the head of division.')],
  examples,
});
