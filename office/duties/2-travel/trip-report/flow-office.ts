/** What the office does: compares with the stamps and the approval, returns, reviews deviations, accepts (dossier 2, §5). */

import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { field, input, ref, today } from '../../../../src/language/expression.ts';
import { planDone } from '../shared/plan-links.ts';
import {
  both,
  check,
  chief,
  day,
  filer,
  issue,
  long,
  move,
  officer,
  opinions2013,
  optional,
  reasons,
  row,
  start,
  stop,
  tell,
  text,
} from '../shared/reporting.ts';
import { asApproved, deviationColumns, kinds } from './facts.ts';

const yesOrNo = [option('holds', '符合', 'Holds'), option('fails', '不符合', 'Does not hold')];

const checked: Action = {
  title: both('核对', 'Check'),
  consequence: both(
    '与批准一致的，报处长通过；有偏差的，进入偏差审查。',
    'As approved: on to the head of division. With deviations: under review.',
  ),
  from: ['submitted'],
  by: officer,
  input: [
    day('stampExit', '验讫章离境日期', 'Exit as stamped'),
    day('stampEntry', '验讫章入境日期', 'Entry as stamped'),
    choice('findingW5', both('没有对接待方的个人评价', 'No personal views on hosts'), yesOrNo),
    long('opinion', '核对意见', 'Opinion', { ...optional, phrases: true }),
  ],
  guards: [
    check(
      'report.stamps-differ',
      'stampEntry',
      { all: [{ eq: [input('stampExit'), field('actualExit')] }, { eq: [input('stampEntry'), field('actualEntry')] }] },
      ['报告的离境、入境日期与验讫章不同', '退回，请单位照验讫章改正。'],
      ['Exit or entry in the report differs from the stamps', 'Return it; the unit corrects the dates as stamped.'],
      { basis: opinions2013 },
    ),
    check(
      'report.personal-views',
      'findingW5',
      { eq: [input('findingW5'), 'holds'] },
      ['报告写有任务以外对接待方的个人评价', '退回，请单位删去。'],
      ['The report has personal views on hosts beyond the task', 'Return it; the unit takes them out.'],
    ),
  ],
  weight: 'main',
  happened: both('已与验讫章和批准核对', 'Compared with the stamps and the approval'),
  effects: [
    move('checked', asApproved),
    move('deviation-review', { not: asApproved }),
    row('report-register', { deviations: kinds, ...deviationColumns }),
    tell(chief, '出访报告已核对，请审', 'A trip report was checked; it is yours now'),
  ],
};

const giveBack: Action = {
  title: both('退回', 'Return'),
  consequence: both('列出要改的内容，5 个工作日内改好。', 'What to mend is listed; 5 working days.'),
  from: ['submitted', 'checked', 'deviation-review'],
  by: [...officer, ...chief],
  input: [
    {
      key: 'items',
      type: 'list',
      label: both('要改的内容', 'What to mend'),
      min: 1,
      max: 30,
      itemTitle: both('第 {n} 项', 'item {n}'),
      fields: [text('item', '哪一项', 'Which part'), long('what', '怎么改', 'What to mend', { min: 2, max: 300 })],
    },
  ],
  weight: 'careful',
  happened: both('报告退回修改', 'The report was returned'),
  effects: [
    move('returned'),
    stop('review'),
    start('revise'),
    issue('return-notice'),
    row('report-register', { state: 'returned', reviseDue: ref('clock.revise.due') }),
    tell(filer, '出访报告退回，请按通知修改', 'The trip report was returned; mend it as the notice says'),
  ],
};

const transferred = { eq: [input('result'), 'transferred'] } as const;
const toDiscipline: Effect = { when: transferred, do: 'issue-paper', paper: 'transfer' };

const reviewDeviation: Action = {
  title: both('审查偏差', 'Review the deviations'),
  consequence: both(
    '说明成立、已改正，或者移送；移送的只登记移送。',
    'Explained, rectified, or transferred; of a transfer only the fact is recorded.',
  ),
  from: ['deviation-review'],
  by: chief,
  notBy: ['check'],
  input: [
    choice('result', both('结果', 'Result'), [
      option('explained', '说明成立', 'Explained'),
      option('rectified', '已改正', 'Rectified'),
      option('transferred', '移送纪检监察机关', 'Transferred to the discipline inspection'),
    ]),
    choice(
      'ground',
      both('成立的原因', 'Why it is explained'),
      [
        option('red-eye', '红眼航班', 'Red-eye flight'),
        option('host', '对方变更安排', 'Changed by the host'),
        option('force-majeure', '不可抗力', 'Force majeure'),
        option('approved-on-the-way', '途中已批准变更', 'A change approved on the way'),
        option('other', '其他', 'Other'),
      ],
      { show: { eq: [input('result'), 'explained'] } },
    ),
    reasons,
  ],
  weight: 'main',
  happened: both('偏差已审查', 'The deviations were reviewed'),
  effects: [move('checked'), toDiscipline, row('report-register', { deviationResult: input('result') })],
};

/** Images of the stamp pages that were taken with the documents have served their purpose (dossier 2, §8). */
const stampsGone: Effect = {
  each: { look: 'loan-register', where: { trip: field('trip'), stamps: 'yes' }, take: 'rows' },
  do: 'act',
  on: ref('item.case'),
  act: 'erase-stamps',
};

const accept: Action = {
  title: both('通过', 'Accept'),
  consequence: both('编报告号；单位随后公开。', 'The report gets its number; the unit then discloses it.'),
  from: ['checked'],
  by: chief,
  notBy: ['check'],
  part: 'decides',
  alone: {
    reason: both(
      '退回修改和审查偏差都是处长的决定；第二个人是核对的承办人。',
      'Sending back and looking at deviations are the head’s own decisions; the officer who checked is the other person.',
    ),
    basis: opinions2013,
    with: ['return'],
  },
  weight: 'main',
  happened: both('报告已通过', 'The report was accepted'),
  effects: [
    move('accepted'),
    stop('review'),
    { do: 'take-number', series: '武外侨报', as: 'report' },
    issue('acceptance'),
    row('report-register', { state: 'accepted', acceptedOn: today, report: ref('number.report') }),
    planDone(field('trip')),
    stampsGone,
    tell(filer, '出访报告已通过，请在单位公开', 'The trip report is accepted; please show it in the unit'),
  ],
};

export const officeActs: { readonly [id: string]: Action } = {
  check: checked,
  return: giveBack,
  'review-deviation': reviewDeviation,
  accept,
};
