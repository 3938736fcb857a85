/** What passports and passes have in common after acceptance: the photograph, the authority above, the hand-over (dossier 2, §7.1, §7.5). */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Text } from '../../../../src/language/text.ts';
import {
  authority,
  both,
  check,
  custodian,
  dayNow,
  filer,
  issue,
  long,
  mfaGuide,
  move,
  notLater,
  officer,
  row,
  stop,
  tell,
  text,
} from './documents.ts';
import { handedFromCustody, lends, receiverInput } from './lending.ts';

/** Acts that look at the application; whoever took one neither grants nor refuses it. */
export const handling = ['accept', 'request-correction', 'refer', 'produce'] as const;

/** Its line among the applications, with what came of it. */
export const applicationLine =
  (columns: { readonly [column: string]: Expr }) =>
  (outcome: string, more: { readonly [column: string]: Expr } = {}): Effect =>
    row('document-application-register', {
      holder: field('name'),
      unit: ref('case.unit'),
      unitName: field('unitName'),
      action: field('action'),
      trip: field('trip'),
      acceptedOn: ref('on.accept'),
      decidedOn: today,
      daysTaken: { rule: 'register-line', with: { from: ref('on.accept'), to: today }, take: 'days' },
      outcome,
      ...columns,
      ...more,
    });

/** The act does not fit what was applied for. */
export const notAskedFor = (code: string, test: Expr): Check =>
  check(
    code,
    undefined,
    test,
    ['申请的不是这一种', '按申请的办理类型选择操作。'],
    ['This is not what was applied for', 'Choose the act that fits the application.'],
  );

const photoInput: readonly Field[] = [
  { key: 'headWidth', type: 'int', min: 1, max: 33, label: both('头部宽（毫米）', 'Width of the head (mm)') },
  { key: 'headHeight', type: 'int', min: 1, max: 48, label: both('头部高（毫米）', 'Height of the head (mm)') },
  { key: 'white', type: 'bool', label: both('33×48 毫米，白色背景', '33×48 mm, white background') },
];
const photoPasses = (of: string): Check =>
  check(
    `${of}.photo`,
    'headWidth',
    {
      rule: 'official-photo',
      with: {
        headWidth: input('headWidth'),
        headHeight: input('headHeight'),
        white: input('white'),
        receipt: field('photoReceipt'),
      },
    },
    ['相片不合格', '头部宽 15–22 毫米、高 28–33 毫米，白色背景；请重新拍摄。'],
    ['The photograph does not pass', 'Head 15–22 mm wide and 28–33 mm high on white; have it taken again.'],
    { basis: mfaGuide },
  );

/** @param of start of the codes @param guards besides the photograph */
export const produces = (of: string, guards: readonly Check[]): Action => ({
  title: both('制证', 'Produce'),
  consequence: both('相片合格，送制证。', 'The photograph passes; the document is made.'),
  from: ['accepted'],
  by: officer,
  weight: 'main',
  input: photoInput,
  guards: [...guards, photoPasses(of)],
  happened: both('制证中', 'In production'),
  effects: [move('in-production')],
});

export const decisionInput: readonly Field[] = [
  text('decisionNumber', '文号', 'Number of the decision', { max: 60 }),
  dayNow('decidedOn', '日期', 'Date'),
];
export const recorded = (body: Text, outcome: string): Effect => ({
  do: 'record',
  body,
  outcome,
  number: input('decisionNumber'),
  date: input('decidedOn'),
});

/** Decided above: the time that stood still runs on and ends. */
export const handlingEnds: readonly Effect[] = [{ do: 'clock', op: 'resume', clock: 'issue5' }, stop('issue5')];

/** @param ground words beside the ground @param told what the unit reads */
export const refusedAbove = (given: {
  title: Text;
  body: Text;
  ground?: Text;
  happened: Text;
  told: readonly [zh: string, en: string];
  line: Effect;
}): Action => ({
  title: given.title,
  from: ['referred'],
  by: authority,
  alone: decidedElsewhere,
  weight: 'careful',
  input: [
    ...decisionInput,
    long('facts', '事实', 'Facts'),
    long('ground', '依据', 'Ground', given.ground ? { hint: given.ground } : {}),
    long('reasons', '理由', 'Reasons'),
  ],
  guards: [notLater('decidedOn')],
  refuses: true,
  happened: given.happened,
  effects: [
    recorded(given.body, 'refused'),
    move('refused-above'),
    ...handlingEnds,
    issue('refusal-above'),
    given.line,
    tell(filer, ...given.told),
  ],
});

/** @param of start of the codes @param to state once it was collected */
export const handsOver = (of: string, number: Expr, from: readonly string[], to: string): Action => ({
  title: both('领取', 'Hand over'),
  consequence: both(
    '核对专办员身份，签收；台账同时记为借出，开始计算应还日期。',
    'The clerk’s identity is checked and the receipt signed; the ledger lends it, and the day it is due begins.',
  ),
  from,
  by: custodian,
  weight: 'main',
  input: receiverInput,
  guards: [handedFromCustody(of, number)],
  happened: both('已领取', 'Handed over'),
  effects: [move(to), issue('slip'), lends(number)],
});
