/**
 * 赴台交流转报 · Trips to Taiwan, referral (dossier 2, §6). Taiwan is no foreign country: no passport, no visa, tables of its own. The
 * office registers and refers; the Taiwan affairs office decides, the exit-entry administration issues pass and endorsement. Parts
 * beside: form, rules, flow, clocks, examples.
 */

import { field, ref } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import {
  auditor,
  both,
  caseLine,
  chief,
  custodian,
  filer,
  leader,
  letter,
  line,
  officer,
  unitLeader,
} from '../shared/reporting.ts';
import { clocks, settings, taiwanLaw } from './clocks.ts';
import { examples } from './examples.ts';
import { actions, lines, states } from './flow.ts';
import { form, formChecks, materials, open } from './form.ts';
import { endorsementGuide } from './rules.ts';

export const procedure = defineProcedure({
  id: 'taiwan-trip-referral',
  edition: 2,
  inForce: '2026-01-01',
  title: both('赴台交流转报', 'Trips to Taiwan, referral'),
  plainTitle: both('单位派员赴台交流', 'Send people to Taiwan'),
  summary: both(
    '2 个工作日内转报台湾事务部门，由其决定；本办登记批准、通行证、返回和报告。',
    'Referred within 2 working days to the Taiwan affairs office, which decides; approval, passes, return and report are recorded here.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P2',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'unit', text: both('派员赴台的单位', 'a unit that sends people to Taiwan') }],
  wish: both('派员赴台', 'send people to Taiwan'),
  facts: [
    { label: both('转报', 'Referral'), value: both('2 个工作日', '2 working days') },
    { label: both('谁决定', 'Who decides'), value: both('台湾事务部门', 'The Taiwan affairs office') },
    { label: both('证件', 'Papers'), value: both('公安出入境部门签发', 'Issued by the exit-entry administration') },
  ],
  basis: [taiwanLaw, endorsementGuide],
  conditions: [
    {
      id: 'TW1',
      title: both('台湾邀请方', 'Inviter in Taiwan'),
      detail: both('与任务对口的台湾单位或个人。', 'A body or person in Taiwan that fits the task.'),
      test: { eq: [field('inviterInTaiwan'), true] },
    },
    {
      id: 'TW2',
      title: both('不与出国合并', 'Not combined'),
      detail: both('一件里没有外国行程。', 'No foreign leg in the same filing.'),
      test: { eq: [field('scope'), 'taiwan'] },
    },
    {
      id: 'TW3',
      title: both('备案表', 'Personnel records'),
      detail: both('国家工作人员附备案表。', 'For officials on record.'),
      applies: { some: [field('members'), { eq: [ref('item.cadre'), true] }] },
      test: { gt: [ref('material.records'), 0] },
    },
    {
      id: 'TW4',
      title: both('单位公示', 'Notice in the unit'),
      detail: both('公示 5 个工作日，涉密的除外。', '5 working days, unless classified.'),
      applies: open,
      test: { present: field('noticeResult') },
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
    { title: both('提交', 'File'), detail: both('单位专办员', 'the unit’s clerk') },
    { title: both('转报', 'Referral'), detail: both('2 个工作日', '2 working days'), clock: 'referral' },
    { title: both('台办决定', 'Decision'), detail: both('本办登记', 'recorded here'), clock: 'weekly' },
    { title: both('通行证、签注', 'Pass'), detail: both('公安出入境部门', 'exit-entry administration') },
    {
      title: both('返回、报告', 'Return'),
      detail: both('通行证 7 日，报告一个月', 'passes 7 days, report a month'),
      clock: 'report',
    },
  ],
  clocks,
  mainClock: 'referral',
  papers: {
    referral: {
      ...letter,
      kind: 'letter',
      number: { taken: 'referral' },
      addressee: both('市台湾事务部门', 'Taiwan affairs office of the city'),
      title: both('赴台交流转报函', 'Letter of referral'),
      body: [
        both(
          '现转报“{form.title}”赴台交流一件，请按权限办理并告知结果。',
          'We refer the trip to Taiwan {form.title} for your decision and ask to be told the result.',
        ),
      ],
      sections: [
        { heading: both('人员', 'Members'), each: lines },
        { heading: both('任务', 'Task'), paragraphs: [both('{form.purpose}', '{form.purpose}')] },
      ],
      fields: [
        caseLine,
        line('邀请方', 'Inviter', field('inviterName')),
        line('出境', 'Exit', field('exitDate')),
        line('返回', 'Return', field('entryDate')),
        line('批准种类', 'Kind of approval', field('approvalKind')),
      ],
      basis: [taiwanLaw],
    },
    outcome: {
      ...letter,
      kind: 'letter',
      title: both('赴台交流结果通知', 'Notice of the result'),
      body: [
        both(
          '台湾事务部门没有批准“{form.title}”（{last.record-approval.number}）。决定由该部门作出；有意见的，按其通知向该部门或者其上级提出。',
          'The Taiwan affairs office did not approve {form.title} ({last.record-approval.number}). The decision is its own; if you disagree, turn to it or to its superior as its notice says.',
        ),
      ],
      sections: [
        {
          heading: both('理由', 'Reasons'),
          paragraphs: [both('{last.record-approval.reasons}', '{last.record-approval.reasons}')],
        },
      ],
      fields: [caseLine],
      basis: [taiwanLaw],
    },
  },
  registers: ['taiwan-register'],
  publicity: both(
    '出行前在单位公示 5 个工作日，返回后一个月内公开；涉密的除外。',
    'Shown in the unit for 5 working days before, disclosed within a month after; unless classified.',
  ),
  rateable: [],
  links: ['document-custody', 'trip-report'],
  settings,
  forbidden: { actions: ['approve', 'refuse'], fields: ['passport', 'visa'] },
  viewers: [
    ...filer,
    ...unitLeader,
    ...officer,
    ...chief,
    ...custodian,
    ...leader,
    ...auditor,
    { role: 'superior', body: 'tao' },
  ],
  dataProtection: both(
    '成员只记姓名、单位、职务；通行证号码掩码显示。',
    'Of members name, unit and post; numbers of passes are masked.',
  ),
  retention: { years: 10, source: 'design', text: both('保存 10 年', 'Kept for 10 years') },
  fee: both('不收费', 'Free'),
  remedies: [
    both(
      '未批准的，按台湾事务部门的通知向其提出。',
      'Where it is not approved, turn to the Taiwan affairs office as its notice says.',
    ),
  ],
  examples,
});
