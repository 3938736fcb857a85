/**
 * 市领导出访报批 · City leaders' visits, upward request (dossier 2, §4). The office prepares, the city agrees, province or centre decide;
 * leaders who stand in for each other are not abroad together. What is classified is held offline. Parts beside: form, rules,
 * flow, review, clocks, examples.
 */
import { field, ref } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import {
  auditor,
  both,
  caseLine,
  chief,
  guide,
  leader,
  letter,
  line,
  office,
  officer,
  opinions2013,
  regulations2000,
} from '../shared/reporting.ts';
import { clocks, settings } from './clocks.ts';
import { examples } from './examples.ts';
import { actions, states } from './flow.ts';
import {
  agreementsCleared,
  decidedThere,
  form,
  materials,
  meetingsCleared,
  names,
  nobodyElsewhere,
  noConflict,
  noNamesake,
  onceAYear,
  otherTrips,
  planned,
  shareFits,
} from './form.ts';
import { carriedPapers } from './papers.ts';
import { approvals, reviewSheet } from './review.ts';

export const procedure = defineProcedure({
  id: 'leader-visit-request',
  edition: 4,
  inForce: '2026-01-01',
  title: both('市领导出访报批', 'City leaders’ visits, upward request'),
  plainTitle: both('市领导出访报批', 'A city leader’s visit abroad'),
  summary: both(
    '办内审核、市里同意后报省；副省级由中央或国务院决定。',
    'Reviewed here and agreed by the city, then sent to the province; for vice-province rank the centre or the State Council decides.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.2'],
  pattern: 'P2',
  department: 'outbound',
  applicants: 'office',
  openers: officer,
  audience: [{ id: 'office', text: both('本办', 'the office') }],
  wish: both('为市领导出访报批', 'request a leader’s visit'),
  facts: [
    { label: both('报中央', 'To the centre'), value: both('离境前 60 日', '60 days before the exit') },
    { label: both('报省', 'To the province'), value: both('离境前 45 日', '45 days before the exit') },
  ],
  basis: [regulations2000, opinions2013, guide('山东省志、浙江省办法', 'Shandong gazetteer, measures of Zhejiang')],
  conditions: [
    {
      id: 'L1',
      title: both('列入计划', 'In the plan'),
      detail: both('列入市和省的年度计划。', 'In the plans of the city and of the province.'),
      test: {
        all: [{ eq: [field('provincePlan'), true] }, { any: [{ gt: [ref('done.post-approve'), 0] }, planned] }],
      },
    },
    {
      id: 'L2',
      title: both('职务和渠道', 'Office and channel'),
      detail: both('按渠道表。', 'By the channel table.'),
      test: decidedThere,
      basis: regulations2000,
    },
    {
      id: 'L3',
      title: both('一年一次', 'Once a year'),
      detail: both('中央任务除外。', 'Unless a central task.'),
      test: onceAYear,
    },
    {
      id: 'L4',
      title: both('不同时在外', 'Not abroad together'),
      detail: both(
        '书记与市长、市长与常务副市长不同时在外；政府班子一半以上在市；主持工作的领导在市。',
        'Secretary and mayor, mayor and executive vice-mayor not together; half of the government’s group at home; whoever acts is at home.',
      ),
      test: noConflict,
    },
    {
      id: 'L4-members',
      title: both('随行人员没有其他出访', 'Nobody of the group is elsewhere'),
      detail: both(
        '同一时间只在一个团组；其他团组有同名人员的，核实是否同一人。',
        'One delegation at a time; for namesakes elsewhere, find out whether it is the same person.',
      ),
      test: { all: [nobodyElsewhere, noNamesake] },
      others: { register: 'trip-register', list: otherTrips },
      basis: opinions2013,
    },
    {
      id: 'L5',
      title: both('人数、天数、日程', 'Size, days, itinerary'),
      detail: both('6 人、10 天、三分之二公务。', '6 members, 10 days, two thirds official.'),
      test: shareFits,
      basis: opinions2013,
    },
    {
      id: 'L6',
      title: both('会见', 'Meetings'),
      detail: both('会见国家元首、政府首脑先批准。', 'Heads of state or government only with clearance.'),
      test: meetingsCleared,
    },
    {
      id: 'L7',
      title: both('礼品、文件', 'Gifts and agreements'),
      detail: both('礼品不超标准，文件经法制审核。', 'Gifts within limits, agreements cleared.'),
      test: { all: [{ eq: [field('giftsWithin'), true] }, agreementsCleared] },
    },
  ],
  form,
  formChecks: [
    {
      code: 'leader.dates',
      field: 'entryDate',
      test: { le: [field('exitDate'), field('entryDate')] },
      text: both('入境早于离境', 'Entry before exit'),
      remedy: both('改正日期。', 'Correct the dates.'),
    },
    {
      code: 'leader.province-plan',
      field: 'provincePlan',
      test: { eq: [field('provincePlan'), true] },
      text: both('没有列入省统筹计划', 'Not in the combined plan of the province'),
      remedy: both('先报省里列入统筹计划。', 'Have the province take it into its plan first.'),
      basis: opinions2013,
    },
    {
      code: 'leader.overlap',
      field: 'members',
      test: nobodyElsewhere,
      text: both('有人同一时间在另一团组', 'Somebody is in another delegation on these days'),
      remedy: both('换人或者改期。', 'Send somebody else, or move the days.'),
      basis: opinions2013,
    },
    {
      code: 'leader.namesake',
      field: 'members',
      test: noNamesake,
      severity: 'warn',
      text: both(
        '其他单位同一时间的团组里有同名人员',
        'A group of another unit on the same days has somebody of the same name',
      ),
      remedy: both(
        '核实是否同一人；填身份证号码可以分清。',
        'Find out whether it is the same person; ID numbers tell them apart.',
      ),
    },
  ],
  nameField: 'leader',
  materials,
  initial: 'draft',
  states,
  actions,
  approvals,
  steps: [
    {
      title: both('办内审核', 'Review'),
      detail: both('两处会签，办领导审核', 'two divisions countersign, a leader of the office signs'),
    },
    { title: both('市里同意', 'City'), detail: both('书记或市长', 'secretary or mayor') },
    { title: both('报省、报中央', 'Upward'), detail: both('按职务', 'by office'), clock: 'leadTime' },
    {
      title: both('出访、报告', 'Visit and report'),
      detail: both('回国后一个月报告', 'report within a month'),
      clock: 'report',
    },
  ],
  clocks,
  mainClock: 'leadTime',
  papers: {
    ...carriedPapers,
    review: reviewSheet,
    request: {
      title: both('关于市领导出访的请示', 'Request for a leader’s visit'),
      kind: 'document',
      layout: 'document',
      lang: 'zh',
      number: { series: '武外侨文' },
      addressee: both('省外事工作部门', 'Foreign-affairs department of the province'),
      signedBy: office,
      body: [
        both(
          '拟请{form.leader}于{form.exitDate}至{form.entryDate}率团出访，任务：{form.purpose}。市里已同意（{last.city-decide.number}）。',
          '{form.leader} is to travel from {form.exitDate} to {form.entryDate}: {form.purpose}. The city has agreed ({last.city-decide.number}).',
        ),
        both('出访期间由{form.acting}主持工作。', '{form.acting} acts meanwhile.'),
        both('妥否，请批示。', 'We ask for your decision.'),
      ],
      basis: [regulations2000],
      official: {
        suffix: '文件',
        to: [both('省外事工作部门', 'Foreign-affairs department of the province')],
        signers: [both('本办负责人', 'Head of the office')],
        attachments: [both('日程', 'Itinerary'), both('人员名单', 'List of members')],
        printedBy: office,
      },
    },
    acting: {
      ...letter,
      kind: 'notice',
      addressee: both('市委、市政府办公厅', 'General offices of city committee and government'),
      title: both('主持工作安排通知', 'Notice of the acting leader'),
      body: [
        both(
          '{form.leader}{form.exitDate}至{form.entryDate}拟出访，其间由{form.acting}主持工作。批准前不公开。',
          '{form.leader} is to be abroad from {form.exitDate} to {form.entryDate}; {form.acting} acts. Not public before the approval.',
        ),
      ],
      fields: [caseLine, line('随团人员', 'Members', names), line('报送文号', 'Request', ref('last.send-up.number'))],
      basis: [regulations2000],
    },
  },
  registers: ['leader-visit-register', 'trip-register', 'report-register'],
  publicity: both(
    '上级批准前不公开；批准后按新闻安排。',
    'None before the superior’s approval; afterwards by the press plan.',
  ),
  rateable: [],
  links: ['official-trip-plan', 'official-passport-issue', 'visa-application'],
  settings,
  viewers: [
    ...officer,
    ...chief,
    { role: 'dept_head', body: 'protocol' },
    ...leader,
    ...auditor,
    { role: 'city_leader', body: 'city-leaders' },
  ],
  dataProtection: both(
    '公开前涉密；涉密日程离线保管，这里只存日期和文号；查阅留痕。批件台账只存身份证号的标记，用来核对是否同时在两团，随台账到期删除。',
    'Classified until public; classified itineraries are held offline, only dates and numbers are kept here; every look is logged. The register of trips keeps a tag of the ID number only, to see who is in two trips at once; it goes with the register’s years.',
  ),
  retention: { years: 30, source: 'design', text: both('保存 30 年', 'Kept for 30 years') },
  fee: both('不收费', 'Free'),
  remedies: [both('退回的，修改后重新报批。', 'What is returned is revised and requested anew.')],
  examples,
});
