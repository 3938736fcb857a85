/** After the letter: exit, outcome, correction of slips, revocation, expiry, erasure of the copies. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { input, ref, today } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import {
  both,
  check,
  chief,
  day,
  dayNow,
  filer,
  issue,
  leader,
  long,
  move,
  notLater,
  officer,
  start,
  stop,
  tell,
} from '../shared/documents.ts';
import { amending } from './acts-amend.ts';
import { line, voided } from './acts-decide.ts';

const order: Check = check(
  'invitation.exit-order',
  'exitOn',
  { ge: [input('exitOn'), input('entryOn')] },
  ['离境不能早于入境', '照护照上的章填写。'],
  ['The exit lies before the entry', 'Enter both as stamped.'],
);

const closing = (outcome: string): readonly Effect[] => [
  move('closed'),
  stop('outcome'),
  stop('letter'),
  start('copies'),
  line({ state: 'closed', outcome, outcomeOn: today }),
];

export const afterActions: { readonly [id: string]: Action } = {
  'note-exit': {
    title: both('登记实际离境', 'Record the actual exit'),
    consequence: both('结果报告的期限从这一天起算。', 'The time for the outcome report runs from this day.'),
    from: ['issued', 'amending'],
    by: [...filer, ...officer],
    weight: 'quiet',
    input: [dayNow('exitOn', '离境日期', 'Left on')],
    guards: [notLater('exitOn')],
    happened: both('已登记离境', 'Exit recorded'),
    effects: [
      { do: 'clock', op: 'restart', clock: 'outcome', on: input('exitOn') },
      line({ exitOn: input('exitOn'), outcomeDue: ref('clock.outcome.due') }),
    ],
  },
  'outcome-visited': {
    title: both('报告结果：已来访', 'Outcome: they came'),
    consequence: both('本件办结。', 'The case closes.'),
    from: ['issued'],
    by: filer,
    weight: 'main',
    input: [
      day('entryOn', '实际入境', 'Entered on'),
      day('exitOn', '实际离境', 'Left on'),
      long('result', '来访成果', 'What came of it', { max: 1000 }),
    ],
    guards: [notLater('exitOn'), order],
    happened: both('已报告结果', 'Outcome reported'),
    effects: [...closing('visited'), line({ entryOn: input('entryOn'), exitOn: input('exitOn') })],
  },
  'outcome-cancelled': {
    title: both('报告结果：没有来', 'Outcome: they did not come'),
    consequence: both('邀请函作废，本件办结。', 'The letter is void and the case closes.'),
    from: ['issued'],
    by: filer,
    input: [dayNow('cancelledOn', '取消日期', 'Cancelled on'), long('reasons', '原因', 'Reasons', { max: 500 })],
    guards: [notLater('cancelledOn')],
    happened: both('来访取消', 'The visit was cancelled'),
    effects: [...closing('cancelled'), ...voided('void')],
  },
  ...amending,
  revoke: {
    title: both('撤销邀请函', 'Revoke the letter'),
    consequence: both('邀请函失效，通报使领馆。', 'The letter has no effect and the mission is told.'),
    from: ['issued', 'amending'],
    by: leader,
    notBy: ['accept', 'request-correction', 'verify'],
    weight: 'careful',
    refuses: true,
    input: [long('facts', '事实', 'Facts'), long('reasons', '理由', 'Reasons')],
    happened: both('邀请函已撤销', 'Letter revoked'),
    effects: [
      move('revoked'),
      ...voided('revoked'),
      stop('letter'),
      stop('outcome'),
      start('copies'),
      issue('revocation'),
      issue('mission-notice'),
      line({ state: 'revoked', outcome: 'revoked', outcomeOn: today }),
      tell(
        filer,
        '邀请函已撤销，通知书写明理由和救济',
        'The letter was revoked; the notice states reasons and remedies',
      ),
    ],
  },
  'expire-letter': {
    title: both('邀请函过期', 'The letter expires'),
    from: ['issued', 'amending', 'accepted', 'verified'],
    by: [{ role: 'system' }],
    happened: both('邀请函过期；结果仍要报告', 'The letter expired; the outcome is still to be reported'),
    effects: [{ do: 'lapse', clock: 'letter' }, ...voided('expired')],
  },
  'erase-on-request': {
    title: both('应要求删除材料', 'Erase the files on request'),
    consequence: both(
      '护照复印件和其他材料立即删除，不能恢复。',
      'Passport copies and other files are erased at once, for good.',
    ),
    from: ['closed', 'revoked'],
    by: chief,
    weight: 'careful',
    input: [long('reasons', '谁提出、为什么', 'Who asked, and why', { max: 500 })],
    happened: both('应要求删除了材料', 'The files were erased on request'),
    effects: [stop('copies'), { do: 'erase', what: 'materials' }],
  },
  'erase-copies': {
    title: both('删除护照复印件', 'Erase the copies'),
    from: ['closed', 'revoked'],
    by: [{ role: 'system' }],
    happened: both('材料到期，已删除', 'The files’ time was up; erased'),
    effects: [
      { do: 'lapse', clock: 'copies' },
      { do: 'erase', what: 'materials' },
    ],
  },
};
