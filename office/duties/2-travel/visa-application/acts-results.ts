/** Results as they come: for some holders today, for others later. The batch goes on when nobody is pending (dossier 2, §10). */
import type { Action } from '../../../../src/language/action.ts';
import { choice, money, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { guard, lines, linesOf, reason, row, tell, to, told } from './batch.ts';
import { both, day, officer, text } from './law.ts';

const results = [
  option('issued', '签发', 'Issued'),
  option('refused', '拒签', 'Refused'),
  option('pending', '还没有结果', 'No result yet'),
];
const issued: Expr = { eq: [ref('item.result'), 'issued'] };
const number = text('document', '证照号码', 'Document number', { max: 20, mask: 'document' });

const resultList: Field = {
  key: 'results',
  type: 'list',
  min: 1,
  max: 30,
  label: both('结果', 'Results'),
  hint: both(
    '已有结果的先登记；没有写上的，仍按“已送签”等结果。登错的可以重登。',
    'Record those that are decided; whoever is left out stays pending. A slip may be recorded anew.',
  ),
  itemTitle: both('第 {n} 本', 'document {n}'),
  fields: [
    number,
    choice('result', both('结果', 'Result'), results),
    text('visaNo', '签证号', 'Visa number', { max: 30, show: issued }),
    day('validFrom', '有效期起', 'Valid from', { show: issued }),
    day('validTo', '有效期止', 'Valid until', { show: issued }),
    { key: 'stay', type: 'int', min: 1, max: 3650, label: both('停留天数', 'Days of stay'), show: issued },
  ],
};

const now = (take: string): Expr => told(take, input('results'));
const pending: Expr = { gt: [now('pending'), 0] };
const whole = (value: Expr): Expr => ({ if: [pending, null, value] });
const toldNow = linesOf('told', input('results'));

/** What the register has of the batch and of each document named. */
const counted = { result: now('result'), issued: now('issued'), refused: now('refused'), pending: now('pending') };
const ofItem = (key: string): readonly [string, Expr] => [key, ref(`item.${key}`)];

export const resultActions: { readonly [id: string]: Action } = {
  'record-result': {
    title: both('登记结果', 'Record results'),
    consequence: both(
      '签发的逐本核对签证页；拒签只记事实和日期。有人还没有结果的，本批继续等。',
      'Each visa is read back; of a refusal only fact and date are kept. While somebody is pending the batch waits on.',
    ),
    from: ['submitted'],
    by: officer,
    weight: 'main',
    input: [
      resultList,
      money('fee', both('实际费用（全批至今）', 'Fee paid so far, for the whole batch'), 100_000_000, {
        required: false,
        currency: { rate: 'optional' },
      }),
    ],
    guards: [
      guard(
        'each-once',
        now('named'),
        ['有号码不在这一批，或者登了两次。', '照持照人名单核对证照号码，每本一次。'],
        ['A number is not of this batch, or stands there twice.', 'Compare it with the list of holders; each once.'],
        { field: 'results' },
      ),
      guard(
        'sticker',
        {
          every: [
            input('results'),
            {
              any: [
                { not: issued },
                { all: [{ le: [ref('item.validFrom'), field('from')] }, { ge: [ref('item.validTo'), field('to')] }] },
              ],
            },
          ],
        },
        ['签证有效期没有包含行程。', '登记后办理“更正”，请使领馆改正。'],
        ['A visa does not cover the stay.', 'After recording it, ask the mission to correct it.'],
        { field: 'results', severity: 'warn' },
      ),
    ],
    happened: both('结果已登记', 'Results recorded'),
    effects: [
      row({
        ...counted,
        validFrom: now('from'),
        validTo: now('to'),
        stay: { if: [{ present: now('stay') }, now('stay'), field('stay')] },
        fee: { money: [{ if: [{ present: input('fee') }, input('fee'), field('fee')] }, 'fen'] },
        decidedOn: whole(today),
        daysTaken: whole({ rule: 'register-line', with: { from: ref('on.submit'), to: today }, take: 'days' }),
      }),
      lines(toldNow, {
        ...Object.fromEntries(['visaNo', 'validFrom', 'validTo', 'stay'].map(ofItem)),
        visa: { if: [{ present: ref('item.visa') }, ref('item.visa'), 'submitted'] },
        decidedOn: { if: [{ present: ref('item.visa') }, today, null] },
      }),
      { do: 'clock', op: 'stop', clock: 'ready', when: { not: pending } },
      to('refused', { eq: [now('result'), 'refused'] }),
      to('verified', { any: [{ eq: [now('result'), 'issued'] }, { eq: [now('result'), 'partly'] }] }),
      { ...tell('签证有结果了', 'The visas are decided'), when: { not: pending } },
      {
        ...tell(
          '签证有一部分有结果了，其余还在使领馆',
          'Some of the visas are decided; the others are still with the mission',
        ),
        when: pending,
      },
    ],
  },
  'correct-error': {
    title: both('请使领馆更正', 'Ask the mission to correct it'),
    consequence: both(
      '写明的几本回到“已送签”等更正；其他的结果不变。',
      'The visas named wait for the mission again; the other results stand.',
    ),
    from: ['verified'],
    by: officer,
    weight: 'careful',
    input: [
      {
        key: 'results',
        type: 'list',
        min: 1,
        max: 30,
        label: both('哪几本有错', 'Which visas are wrong'),
        itemTitle: both('第 {n} 本', 'document {n}'),
        fields: [number],
      },
      { ...reason, label: both('错在哪里', 'What is wrong') },
    ],
    guards: [
      guard(
        'each-once',
        now('named'),
        ['有号码不在这一批，或者写了两次。', '照持照人名单核对证照号码，每本一次。'],
        ['A number is not of this batch, or stands there twice.', 'Compare it with the list of holders; each once.'],
        { field: 'results' },
      ),
    ],
    happened: both('已请使领馆更正', 'The mission was asked to correct it'),
    effects: [
      row({ ...counted, decidedOn: null, daysTaken: null }),
      lines(toldNow, { visa: 'submitted', decidedOn: null }),
      to('submitted'),
    ],
  },
};
