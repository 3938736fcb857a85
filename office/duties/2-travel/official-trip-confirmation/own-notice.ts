/** The notice in the sending unit: the organiser's programme and the own members, for five working days (dossier 2, §3 `notice_own`, J4). */
import type { Action } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, dayNow, filer, int, notFuture, opinions2013, row, stop } from '../shared/reporting.ts';
import { open, shownFits, shownKey, unitName } from './facts.ts';

const notices = 'trip-notice-register';
const settled: Expr = { in: [ref('last.notice-result.result'), ['none', 'settled']] };

export const ownNoticeActs: { readonly [id: string]: Action } = {
  'post-notice': {
    title: both('登记单位公示', 'Record the notice in the unit'),
    consequence: both(
      '公示组团单位的日程和本单位人员，5 个工作日；改了人员、国家、天数要重新公示。',
      'The organiser’s programme and the own members are shown for 5 working days; other members, countries or days are put up anew.',
    ),
    from: ['consented', 'notice-in'],
    by: filer,
    input: [
      choice('place', both('公示地点', 'Where'), [
        option('intranet', '内部网', 'Intranet'),
        option('board', '公告栏', 'Notice board'),
      ]),
      dayNow('postedOn', '张贴日期', 'Put up on'),
    ],
    guards: [notFuture('postedOn', 'confirmation.posted-future')],
    happened: both('单位公示已登记', 'The notice in the unit was recorded'),
    effects: [
      { do: 'clock', op: 'restart', clock: 'ownNotice', on: input('postedOn') },
      row(notices, {
        unit: ref('case.unit'),
        unitName,
        title: field('title'),
        place: input('place'),
        postedOn: input('postedOn'),
        until: ref('clock.ownNotice.due'),
        result: null,
        objections: 0,
        shown: shownKey,
      }),
    ],
  },
  'notice-result': {
    title: both('登记公示结果', 'Record the result of the notice'),
    from: ['consented', 'notice-in'],
    by: filer,
    input: [
      choice('result', both('结果', 'Result'), [
        option('none', '无异议', 'No objection'),
        option('settled', '有异议，已处理', 'Objections, settled'),
        option('open', '有异议，未处理', 'Objections, open'),
        option('taken-down', '提前撤下', 'Taken down early'),
      ]),
      int('objections', '异议件数', 'Objections', 0, 1000, { initial: 0 }),
    ],
    guards: [
      check(
        'confirmation.notice-running',
        'result',
        {
          all: [
            { present: ref('on.post-notice') },
            { any: [{ lt: [ref('clock.ownNotice.due'), today] }, { eq: [input('result'), 'taken-down'] }] },
          ],
        },
        ['公示未满 5 个工作日，或者还没有公示', '期满的次日起登记结果。'],
        ['The notice has not been up for 5 working days', 'Record the result from the day after it is over.'],
      ),
    ],
    happened: both('公示结果已登记', 'The result of the notice was recorded'),
    effects: [stop('ownNotice'), row(notices, { result: input('result'), objections: input('objections') })],
  },
};

/** T08 for the own members: up for its days, nothing open, and what was shown is what is confirmed. */
export const ownNoticeOver: readonly Check[] = [
  check(
    'confirmation.own-notice',
    undefined,
    {
      all: [
        { lt: [ref('clock.ownNotice.due'), today] },
        { ge: [ref('on.notice-result'), ref('on.post-notice')] },
        settled,
      ],
    },
    ['派出单位公示没有期满，或者有异议', '公示满 5 个工作日、登记结果后再确认；涉密的不公示。'],
    [
      'The notice in the sending unit is not over, or has objections',
      'Confirm when it was up for 5 working days and its result is recorded; not needed when classified.',
    ],
    { when: open, basis: opinions2013 },
  ),
  check(
    'confirmation.shown-otherwise',
    undefined,
    shownFits,
    ['公示以后改了人员、国家、天数或预算', '请派出单位重新公示。'],
    ['Members, countries, days or budget changed after the notice', 'The sending unit puts it up again.'],
    { when: open, basis: opinions2013 },
  ),
];
