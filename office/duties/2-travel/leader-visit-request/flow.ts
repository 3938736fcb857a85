/** From the plan to the report: the city agrees, the superior decides, the office records (dossier 2, §4). */

import type { Action, Effect, Who } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, setting, today } from '../../../../src/language/expression.ts';
import { nothingDecided } from '../../../../src/language/patterns/alone.ts';
import { planDone, planReleased } from '../shared/plan-links.ts';
import {
  both,
  check,
  chief,
  dayNow,
  ended,
  int,
  issue,
  leader,
  long,
  move,
  notFuture,
  officer,
  opinions2013,
  reasons,
  regulations2000,
  row,
  rowsOf,
  rule,
  saving,
  start,
  state,
  stop,
  tell,
  text,
  unmet,
} from '../shared/reporting.ts';
import { tripComesHome, tripEnds } from '../shared/trip-links.ts';
import {
  codes,
  days,
  decidedThere,
  month,
  names,
  planCase,
  planned,
  size,
  tags,
  toCentre,
  unitName,
  yearOf,
} from './form.ts';
import { visitPapers } from './papers.ts';
import { conflict, reviewActs, reviewed } from './review.ts';

const register = 'leader-visit-register';
const superior: readonly Who[] = [{ role: 'superior', body: 'province' }, ...officer];
const cityLeader: readonly Who[] = [{ role: 'city_leader', body: 'city-leaders' }, ...officer];
const agreed: Expr = { eq: [input('outcome'), 'agree'] };
const number = text('number', '文号', 'Number', { max: 60 });
const date = dayNow('date', '日期', 'Date');
const trip = ref('last.result.number');
/** The trip stands in the register of trips. */
const entered: Expr = { gt: [ref('done.post-approve'), 0] };
const wait = both('不用做什么。', 'Nothing to do.');
const active = (is: 'yes' | 'no', status: string, more: { readonly [column: string]: Expr } = {}): Effect =>
  row(register, { active: is, state: status, ...more });

export const states = {
  draft: state(['草稿', 'Draft'], ['还没有列入安排', 'Not planned yet'], 'office', {
    draft: true,
    next: ['planning', 'approved'],
    todo: both('填好后列入安排。', 'Complete and plan it.'),
  }),
  planning: state(['筹划', 'Planning'], ['正在审核', 'Under review'], 'office', {
    next: ['cleared', 'approved'],
    todo: wait,
  }),
  cleared: state(['已审核', 'Cleared'], ['等市领导决定', 'A city leader decides'], 'other', {
    next: ['city-agreed', 'approved'],
    todo: wait,
  }),
  'city-agreed': state(['市里已同意', 'Agreed by the city'], ['等待报送', 'To be sent up'], 'office', {
    next: ['at-province', 'approved'],
    todo: wait,
  }),
  'at-province': state(['已报省', 'With the province'], ['省里正在办理', 'With the province'], 'other', {
    next: ['at-centre', 'approved'],
    todo: wait,
  }),
  'at-centre': state(['已报中央', 'With the centre'], ['中央正在办理', 'With the centre'], 'other', {
    next: ['approved'],
    todo: wait,
  }),
  returned: state(['退回修改', 'Returned'], ['上级退回，请修改', 'The superior returned it'], 'office', {
    next: ['planning'],
    todo: both('改好后重新报批。', 'Revise it and begin again.'),
  }),
  approved: state(['已批准', 'Approved'], ['上级已批准', 'Approved by the superior'], 'office', {
    next: ['linked'],
    todo: both('登记任务，办理护照、签证。', 'Enter the trip; arrange passports and visas.'),
  }),
  linked: state(['待出访', 'To travel'], ['任务已登记', 'The trip is entered'], 'office', {
    next: ['back', 'reported'],
    todo: wait,
  }),
  back: state(['已回国', 'Back'], ['等出访报告', 'The report is awaited'], 'office', {
    next: ['reported'],
    todo: both('一个月内报告。', 'Report within a month.'),
  }),
  reported: ended(['已报告', 'Reported'], ['已报告，办结', 'Reported and closed']),
  refused: unmet(
    ['未批准', 'Not approved'],
    ['没有批准', 'Not approved'],
    ['条件变了可以重新报批。', 'It may be requested anew.'],
  ),
  cancelled: unmet(['已取消', 'Cancelled'], ['出访已取消', 'The visit was cancelled']),
} as const;

export const actions: { readonly [id: string]: Action } = {
  save: saving(['draft', 'returned'], officer),
  plan: {
    title: both('列入安排', 'Plan'),
    from: ['draft'],
    by: officer,
    edits: true,
    needsComplete: true,
    weight: 'main',
    guards: [
      check(
        'leader.not-here',
        undefined,
        decidedThere,
        ['这一职务不走市领导报批', '按因公临时出国（境）任务审批办理。'],
        ['This office does not go through leaders’ requests', 'File it as an ordinary official trip.'],
        { basis: regulations2000 },
      ),
      check(
        'leader.plan',
        'planItem',
        planned,
        ['没有这一项已批准、未使用的计划', '先列入年度计划，或者申报增补、替换。'],
        [
          'There is no approved, unused plan item of this number',
          'Plan it first: in the annual plan, as a supplement or a swap.',
        ],
        { basis: opinions2013 },
      ),
    ],
    happened: both('已列入安排', 'Planned'),
    effects: [
      move('planning'),
      start('leadTime', field('exitDate')),
      { do: 'approval', approval: 'review' },
      tell(
        [...chief, { role: 'dept_head', body: 'protocol' }],
        '市领导出访件请会签',
        'A leader’s visit is to be countersigned',
      ),
    ],
  },
  ...reviewActs,
  'city-decide': {
    title: both('登记市里决定', 'Record the city’s decision'),
    consequence: both(
      '党委渠道由书记，政府渠道由市长。',
      'The secretary for the party channel, the mayor for the government channel.',
    ),
    from: ['cleared'],
    by: cityLeader,
    input: [
      choice('outcome', both('结果', 'Result'), [
        option('agree', '同意', 'Agreed'),
        option('disagree', '不同意', 'Not agreed'),
      ]),
      number,
      date,
    ],
    guards: [notFuture('date', 'leader.city-future'), { ...conflict, when: agreed }],
    weight: 'main',
    happened: both('市里决定已登记', 'The city’s decision was recorded'),
    effects: [
      {
        do: 'record',
        body: both('市领导', 'City leader'),
        outcome: input('outcome'),
        number: input('number'),
        date: input('date'),
      },
      move('city-agreed', agreed),
      move('refused', { not: agreed }),
      { when: { not: agreed }, ...active('no', 'refused') },
    ],
  },
  'send-up': {
    title: both('报省', 'Send up'),
    from: ['city-agreed'],
    by: officer,
    part: 'decides',
    alone: {
      reason: both(
        '办内审核、市领导决定以后才报出，这里只办发文。',
        'It goes out after the office reviewed it and the city’s leaders decided; here it is only sent.',
      ),
      basis: regulations2000,
    },
    input: [number, date],
    guards: [
      notFuture('date', 'leader.document-future'),
      check(
        'leader.lead',
        'date',
        rule('leader-lead', {
          post: field('post'),
          on: input('date'),
          exit: field('exitDate'),
          centre: setting('leader.leadCentre'),
          province: setting('leader.leadProvince'),
        }),
        ['报送晚于规定的提前天数', '尽快报送，并向上级说明。'],
        ['Sent up later than it should be', 'Send it at once and explain it to the superior.'],
        { severity: 'warn' },
      ),
    ],
    weight: 'main',
    happened: both('已报省', 'Sent up to the province'),
    effects: [
      move('at-province'),
      stop('leadTime'),
      issue('request'),
      issue('acting'),
      active('yes', 'planned', { document: input('number') }),
    ],
  },
  'send-to-centre': {
    title: both('登记转报中央', 'Record: sent to the centre'),
    from: ['at-province'],
    by: superior,
    input: [number, date],
    guards: [
      notFuture('date', 'leader.centre-future'),
      check(
        'leader.province-final',
        undefined,
        toCentre,
        ['这一职务由省里决定，不报中央', '等省里批复。'],
        ['For this office the province decides; nothing goes to the centre', 'Wait for the province.'],
        { basis: regulations2000 },
      ),
    ],
    happened: both('省里已转报中央', 'The province sent it to the centre'),
    effects: [move('at-centre')],
  },
  result: {
    title: both('登记上级批复', 'Record the result'),
    from: ['at-province', 'at-centre'],
    by: superior,
    input: [
      choice('outcome', both('结果', 'Result'), [
        option('agree', '批准', 'Approved'),
        option('refused', '不批准', 'Not approved'),
        option('returned', '退回', 'Returned'),
      ]),
      number,
      date,
      text('conditions', '附带要求', 'Conditions', { max: 500, required: false }),
    ],
    guards: [
      notFuture('date', 'leader.result-future'),
      check(
        'leader.centre-decides',
        'outcome',
        { any: [{ not: agreed }, { not: toCentre }, { gt: [ref('done.send-to-centre'), 0] }] },
        ['副省级由中央或国务院决定', '先登记转报中央。'],
        ['For vice-province rank the centre or the State Council decides', 'Record first that it went to the centre.'],
        { basis: regulations2000 },
      ),
    ],
    weight: 'main',
    happened: both('上级批复已登记', 'The result was recorded'),
    effects: [
      {
        do: 'record',
        body: both('上级机关', 'Superior body'),
        outcome: input('outcome'),
        number: input('number'),
        date: input('date'),
      },
      move('approved', agreed),
      move('refused', { eq: [input('outcome'), 'refused'] }),
      move('returned', { eq: [input('outcome'), 'returned'] }),
      { when: agreed, ...active('yes', 'approved', { approval: input('number') }) },
      { when: { eq: [input('outcome'), 'refused'] }, ...active('no', 'refused') },
      { when: { eq: [input('outcome'), 'returned'] }, ...active('no', 'sent-back') },
      tell([...officer, ...leader], '上级已批复市领导出访', 'The superior has answered about a leader’s visit'),
    ],
  },
  revise: {
    title: both('修改', 'Revise'),
    from: ['returned'],
    by: officer,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: both('已修改，重新报批', 'Revised, begun anew'),
    effects: [
      move('planning'),
      { do: 'clock', op: 'restart', clock: 'leadTime', on: field('exitDate') },
      { do: 'approval', approval: 'review' },
    ],
  },
  'post-approve': {
    title: both('登记任务', 'Enter the trip'),
    consequence: both(
      '任务进批件台账，使用计划，凭上级文号办护照、签证；打印日程手册、会见卡、致辞清单。',
      'The trip stands in the register with the superior’s number and uses its plan item; passports and visas follow; itinerary book, meeting cards and list of speeches are printed.',
    ),
    from: ['approved'],
    by: officer,
    weight: 'main',
    happened: both('任务已登记', 'The trip was entered'),
    effects: [
      move('linked'),
      row('trip-register', {
        trip,
        kind: 'leader',
        unit: ref('case.unit'),
        unitName,
        title: field('purpose'),
        head: field('leader'),
        members: names,
        tags,
        countries: codes,
        country: rule('register-line', { countries: codes }, 'country'),
        joint: 'no',
        exit: field('exitDate'),
        entry: field('entryDate'),
        days,
        size,
        state: 'approved',
        planItem: field('planItem'),
        category: 'administrative',
        rank: { if: [toCentre, 'vice-province', 'bureau'] },
        budget: { sum: [field('budget'), 'amount'] },
        yuan: rule('register-line', { fen: { sum: [field('budget'), 'amount'] } }, 'yuan'),
        approvedOn: ref('last.result.date'),
        month,
        year: yearOf,
      }),
      { do: 'act', on: planCase, act: 'use', input: { trip } },
      ...visitPapers,
    ],
  },
  postpone: {
    title: both('推迟', 'Postpone'),
    from: ['approved', 'linked'],
    by: cityLeader,
    input: [reasons],
    weight: 'careful',
    happened: both('推迟，已告知上级', 'Postponed; the superior is told'),
    effects: [
      move('returned'),
      active('no', 'cancelled'),
      row('trip-register', { state: 'cancelled' }, entered),
      ...tripEnds(trip, '推迟出访', entered),
      planReleased(trip, entered),
    ],
  },
  cancel: {
    title: both('取消', 'Cancel'),
    from: ['planning', 'cleared', 'city-agreed', 'returned', 'approved', 'linked'],
    by: cityLeader,
    alone: nothingDecided,
    input: [reasons],
    weight: 'careful',
    happened: both('取消，已告知上级', 'Cancelled; the superior is told'),
    effects: [
      move('cancelled'),
      stop('leadTime'),
      { when: reviewed, ...active('no', 'cancelled') },
      row('trip-register', { state: 'cancelled' }, entered),
      ...tripEnds(trip, '取消出访', entered),
      planReleased(trip, entered),
    ],
  },
  return: {
    title: both('登记入境', 'Record the return'),
    from: ['linked'],
    by: officer,
    input: [dayNow('entryOn', '入境日期', 'Entry')],
    guards: [notFuture('entryOn', 'leader.entry-future')],
    weight: 'main',
    happened: both('已回国', 'Back'),
    effects: [
      move('back'),
      start('report', input('entryOn')),
      active('yes', 'returned', { entry: input('entryOn') }),
      row('trip-register', { state: 'returned', entry: input('entryOn'), reportDue: ref('clock.report.due') }),
      tripComesHome(trip, input('entryOn')),
    ],
  },
  report: {
    title: both('登记报告', 'Record the report'),
    from: ['back'],
    by: officer,
    input: [
      number,
      long('summary', '成果和落实', 'Outcomes and follow-up'),
      int('agreements', '签署文件数', 'Agreements signed', 0, 50),
    ],
    guards: [
      check(
        'leader.documents-out',
        undefined,
        rule('trip-closing', { documents: rowsOf('document-register', { trip }) }),
        ['还有证照没有归还', '证照入库后登记报告。'],
        ['Documents are still out', 'Record the report when they are in store.'],
        { basis: opinions2013 },
      ),
    ],
    weight: 'main',
    happened: both('已报告', 'Reported'),
    effects: [
      move('reported'),
      stop('report'),
      active('yes', 'reported', { agreements: input('agreements') }),
      row('report-register', {
        trip,
        unit: ref('case.unit'),
        unitName,
        title: field('purpose'),
        head: field('leader'),
        countries: codes,
        entry: ref('last.return.entryOn'),
        due: ref('clock.report.due'),
        state: 'accepted',
        submittedOn: today,
        acceptedOn: today,
        onTime: { le: [today, ref('clock.report.due')] },
        report: input('number'),
      }),
      row('trip-register', { state: 'closed' }),
      planDone(trip),
    ],
  },
};
