/** Acts of the unit until the filing is with the office: fill in, put up, record the result, file, complete, withdraw. */
import type { Action } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { departureGuards, departureInputs } from '../shared/departure.ts';
import { prepareVisas } from '../shared/prepare-visas.ts';
import { tripLeaves } from '../shared/trip-links.ts';
import { codes, days, everyHalfDay, oneHead, open, publicMoney, shownFits, shownKey, total } from './facts.ts';
import { filedRow } from './filed.ts';
import { commitmentsWhole } from './signings.ts';
import { both, rules2013 } from './values.ts';
import {
  clerk,
  custodian,
  filing,
  identityKept,
  issue,
  move,
  officer,
  restart,
  start,
  stop,
  tell,
  unit,
  unitLeader,
  window,
} from './who.ts';

/** T08: put up for its days, the result recorded since, nothing open. */
export const noticeOver: Check = {
  code: 'trip.T08',
  when: open,
  test: {
    all: [
      { lt: [ref('clock.publicity.due'), today] },
      { ge: [ref('on.record-notice-result'), ref('on.post-notice')] },
      { in: [ref('last.record-notice-result.result'), ['none', 'settled']] },
    ],
  },
  text: both(
    '公示没有期满、没有登记结果，或者有异议没有处理',
    'The notice is not over, its result is not recorded, or an objection is open',
  ),
  remedy: both('公示期满的次日登记结果，再提交。', 'Record the result on the day after the last day, then file.'),
  basis: rules2013,
};

/** The result recorded since it was put up, with nothing open. */
const resultGood: Expr = {
  all: [
    { ge: [ref('on.record-notice-result'), ref('on.post-notice')] },
    { in: [ref('last.record-notice-result.result'), ['none', 'settled']] },
  ],
};

/** What is filed is what was put up. */
export const asShown: Check = {
  code: 'trip.T08-changed',
  when: open,
  test: shownFits,
  text: both('公示以后改了成员、国家、天数或预算', 'Members, countries, days or budget changed after the notice'),
  remedy: both('重新公示。', 'Put it up again.'),
  basis: rules2013,
};

const complete = (code: string, test: Check['test'], zh: string, en: string): Check => ({
  code,
  test,
  text: both(zh, en),
  remedy: both('先填完再公示。', 'Complete it before you put it up.'),
});

const notice = {
  'post-notice': {
    title: both('登记公示', 'Put it up in the unit'),
    consequence: both(
      '公示 5 个工作日；改了内容要重新公示。',
      'Up for 5 working days; changed content is put up again.',
    ),
    from: ['draft', 'changing'],
    by: clerk,
    happened: both('已在单位公示', 'Put up in the unit'),
    input: [
      choice('place', both('公示地点', 'Where'), [
        option('intranet', '内部网', 'Intranet'),
        option('board', '公告栏', 'Notice board'),
      ]),
      { key: 'postedOn', type: 'date', initial: '{today}', label: both('张贴日', 'Put up on') },
    ],
    guards: [
      {
        code: 'trip.notice-up',
        test: {
          any: [
            { not: shownFits },
            {
              all: [
                { ne: [ref('clock.publicity.running'), true] },
                { any: [{ eq: [ref('state'), 'changing'] }, { not: resultGood }] },
              ],
            },
          ],
        },
        text: both('公示正在进行或者已经期满，内容没有变化', 'The notice is up or over, and shows what is planned'),
        remedy: both(
          '期满后登记结果、提交；改了内容的，可以重新公示。',
          'Record its result and file; put it up again after a change.',
        ),
      },
      complete('trip.notice-members', oneHead, '还没有填成员', 'Members are not entered'),
      complete('trip.notice-route', { present: codes }, '还没有填行程', 'Legs are not entered'),
      complete('trip.notice-schedule', everyHalfDay, '日程不齐', 'The schedule is not complete'),
      {
        ...complete('trip.notice-budget', { gt: [total, 0] }, '还没有填预算', 'The budget is not entered'),
        when: publicMoney,
      },
      {
        code: 'trip.posted-when',
        field: 'postedOn',
        test: { all: [{ le: [input('postedOn'), today] }, { ge: [input('postedOn'), { addDays: [today, -90] }] }] },
        text: both('张贴日要在近 90 天内', 'The day lies within the last 90 days'),
        remedy: both(
          '照实际张贴日填写；更早的重新公示。',
          'Enter the day it was put up; put it up again if that was earlier.',
        ),
      },
    ],
    effects: [
      restart('publicity', input('postedOn')),
      {
        do: 'write-row',
        register: 'trip-notice-register',
        row: {
          unit: ref('case.unit'),
          unitName: field('unitName'),
          title: field('title'),
          place: input('place'),
          postedOn: input('postedOn'),
          until: ref('clock.publicity.due'),
          result: null,
          objections: 0,
          shown: shownKey,
        },
      },
    ],
  },
  'record-notice-result': {
    title: both('登记公示结果', 'Record the result of the notice'),
    weight: 'main',
    enabled: {
      // A change is put up after it was asked for.
      test: {
        all: [
          { present: ref('on.post-notice') },
          {
            any: [{ ne: [ref('state'), 'changing'] }, { ge: [ref('on.post-notice'), ref('on.request-change')] }],
          },
        ],
      },
      refusal: {
        code: 'trip.notice-first',
        text: both('还没有公示', 'The notice is not up'),
        remedy: both('先登记公示。', 'Put it up first.'),
      },
    },
    from: ['draft', 'changing'],
    by: clerk,
    happened: both('公示结果已登记', 'The result of the notice is recorded'),
    input: [
      choice('result', both('结果', 'Result'), [
        option('none', '无异议', 'No objection'),
        option('settled', '有异议，已处理', 'Objections, settled'),
        option('open', '有异议，未处理', 'Objections, open'),
        option('taken-down', '提前撤下', 'Taken down early'),
      ]),
      { key: 'objections', type: 'int', min: 0, max: 1000, initial: 0, label: both('异议件数', 'Objections') },
    ],
    guards: [
      {
        code: 'trip.notice-running',
        field: 'result',
        test: { any: [{ lt: [ref('clock.publicity.due'), today] }, { eq: [input('result'), 'taken-down'] }] },
        text: both('还没有公示，或者公示没有期满', 'The notice is not up, or not over'),
        remedy: both('公示期满的次日登记。', 'Record it on the day after the last day.'),
        basis: rules2013,
      },
    ],
    effects: [
      stop('publicity'),
      {
        do: 'write-row',
        register: 'trip-notice-register',
        row: { result: input('result'), objections: input('objections') },
      },
    ],
  },
} satisfies { readonly [id: string]: Action };

export const unitActions: { readonly [id: string]: Action } = {
  save: {
    title: both('保存', 'Save'),
    from: ['draft', 'correcting'],
    by: unit,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  ...notice,
  submit: {
    title: both('提交', 'File'),
    consequence: both('2 个工作日内预审。', 'Checked within 2 working days.'),
    from: ['draft'],
    by: unitLeader,
    needsComplete: true,
    guards: [noticeOver, asShown, commitmentsWhole],
    weight: 'main',
    happened: both('已提交', 'Filed'),
    effects: [
      move('submitted'),
      start('precheck'),
      filing('open', { ...filedRow, filedOn: today }),
      issue('receipt'),
      tell(window, '新的出访任务申报，请在 2 个工作日内预审', 'A new trip: check it within 2 working days'),
    ],
  },
  resubmit: {
    title: both('补齐后提交', 'File the corrections'),
    from: ['correcting'],
    by: unit,
    needsComplete: true,
    guards: [asShown, commitmentsWhole],
    weight: 'main',
    happened: both('已补正', 'Corrections filed'),
    effects: [
      move('submitted'),
      stop('correction'),
      restart('precheck'),
      filing('open', filedRow),
      tell(window, '单位已补正，请在 2 个工作日内预审', 'Corrections are in: check them within 2 working days'),
    ],
  },
  withdraw: {
    title: both('撤回', 'Withdraw'),
    from: ['draft', 'submitted', 'correcting', 'accepted', 'reviewed', 'consulting'],
    by: clerk,
    weight: 'careful',
    happened: both('单位已撤回', 'Withdrawn by the unit'),
    effects: [
      move('withdrawn'),
      identityKept,
      { ...filing('withdrawn', { decidedOn: today }), when: { gt: [ref('done.submit'), 0] } },
      ...['publicity', 'precheck', 'correction', 'decision'].map((clock) => stop(clock)),
      tell([...window, ...officer], '单位已撤回出访任务申报', 'The unit has withdrawn the trip'),
    ],
  },
  'prepare-visas': prepareVisas(['approved'], clerk, {
    of: 'trip',
    trip: ref('number.trip'),
    countries: codes,
    legs: field('legs'),
  }),
  depart: {
    title: both('登记离境', 'Record the exit'),
    from: ['approved'],
    by: clerk,
    weight: 'main',
    happened: both('已离境', 'Left China'),
    input: [
      {
        key: 'exitOn',
        type: 'date',
        initial: '{today}',
        label: both('离境日（按边检章）', 'Day of exit, by the stamp'),
      },
      ...departureInputs,
    ],
    guards: [
      {
        code: 'trip.exit-when',
        field: 'exitOn',
        test: {
          all: [
            { le: [input('exitOn'), today] },
            { ge: [input('exitOn'), { addDays: [today, -180] }] },
            { le: [input('exitOn'), ref('clock.validity.due')] },
          ],
        },
        text: both('离境日要在批件有效期内，且不晚于今天', 'The exit lies within the validity and not in the future'),
        remedy: both('照边检章填写；过期的重新申报。', 'Enter it as stamped; file anew if the approval has expired.'),
      },
      ...departureGuards('trip', ref('number.trip'), { count: field('members') }, codes),
    ],
    effects: [
      move('abroad'),
      stop('validity'),
      { do: 'write-row', register: 'trip-register', row: { state: 'abroad', exit: input('exitOn') } },
      tripLeaves(ref('number.trip'), input('exitOn'), days),
      tell(custodian, '团组已离境', 'The delegation has left'),
    ],
  },
};
