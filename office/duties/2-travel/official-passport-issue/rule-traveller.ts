/** May this person's document be issued now: the approval, other books outside custody, losses (dossier 2, §7.1 D1, D3, D9; §7.3). */
import { addDays, addMonths } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, fujianNotice, passportLaw } from '../shared/documents.ts';
import { codesAt, dayAt, dayOf, type Input, intOf, listOf, namesAt, textAt, textOf } from '../shared/reading.ts';

const rowsInput = (fields: readonly [key: string, zh: string, en: string][]): Field => ({
  key: 'rows',
  type: 'list',
  required: false,
  label: both('台账记录', 'Rows of the register'),
  fields: fields.map(([key, zh, en]) => ({ key, type: 'text', required: false, max: 2000, label: both(zh, en) })),
});
const text = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'text',
  max: 100,
  label: both(zh, en),
  ...(required ? {} : { required }),
});
const day = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  ...(required ? {} : { required }),
});

type Fault = readonly [code: string, zh: string, en: string];

/** The first thing in the way, or nothing. */
function tripFault(row: Value, input: Input): Fault | undefined {
  const [today, name, unit] = [textOf(input.today), textOf(input.name), textOf(input.unit)];
  const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
  const wanted = listOf(input.countries).map(textOf);
  const covered = codesAt(row, 'countries');
  if (!['approved', 'abroad'].includes(textAt(row, 'state')))
    return ['state', '批件已经不在办', 'The approval is no longer in force'];
  if ((dayAt(row, 'validUntil') ?? '9999-12-31') < today) return ['ended', '批件已过有效期', 'The approval has ended'];
  if (unit !== '' && textAt(row, 'unit') !== unit)
    return ['unit', '批件属于另一单位', 'The approval is of another unit'];
  if (name !== '' && !namesAt(row, 'members').includes(name))
    return ['member', '批件没有列入本人', 'The approval does not name this person'];
  if ((exit && exit !== dayAt(row, 'exit')) || (entry && entry !== dayAt(row, 'entry')))
    return ['dates', '日期和批件不同', 'The dates are not those of the approval'];
  if (wanted.some((code) => !covered.includes(code)))
    return ['countries', '批件没有列入这些国家、地区', 'The approval does not cover these places'];
  return undefined;
}

export const tripTraveller: Rule = {
  id: 'trip-traveller',
  title: both('批件有效并列入本人', 'Approval in force and naming the traveller'),
  basis: passportLaw('八条、第九条', 'articles 8 and 9'),
  input: [
    rowsInput([
      ['state', '状态', 'State'],
      ['validUntil', '有效期至', 'Valid until'],
      ['unit', '单位', 'Unit'],
      ['members', '成员', 'Members'],
      ['exit', '离境', 'Exit'],
      ['entry', '入境', 'Entry'],
      ['countries', '国家、地区', 'Places'],
    ]),
    day('today', '今天', 'Today'),
    text('name', '姓名', 'Name', false),
    text('unit', '单位', 'Unit', false),
    day('exit', '离境', 'Exit', false),
    day('entry', '回国', 'Return', false),
    {
      key: 'countries',
      type: 'list',
      required: false,
      label: both('国家、地区', 'Places'),
      fields: [{ key: 'code', type: 'country', label: both('代码', 'Code') }],
    },
  ],
  compute(input): RuleResult {
    const row = listOf(input.rows).at(-1);
    const fault: Fault | undefined =
      row === undefined
        ? ['unknown', '台账里没有这个批件', 'The register has no such approval']
        : tripFault(row, input);
    const [code, zh, en] = fault ?? [
      '',
      '批件有效，列入本人，日期和地点相符',
      'In force, names the traveller, dates and places agree',
    ];
    return {
      holds: fault === undefined,
      value: { code, ...(row === undefined ? {} : { state: textAt(row, 'state') }) },
      trace: [{ text: both(`${zh}。`, `${en}.`) }],
    };
  },
};

const outside = ['on-loan', 'at-consulate', 'overdue'];
const passports = ['DE', 'SE', 'PE'];

export const oneBook: Rule = {
  id: 'passport-one-book',
  title: both('没有其他证照在外', 'No other document outside custody'),
  basis: passportLaw('三条、第九条', 'articles 3 and 9'),
  input: [
    rowsInput([
      ['document', '号码', 'Number'],
      ['kind', '种类', 'Kind'],
      ['state', '状态', 'State'],
      ['expiry', '有效期至', 'Expiry'],
    ]),
    day('today', '今天', 'Today'),
    text('except', '本次换发的旧照', 'The book now replaced', false),
    text('family', '护照或通行证', 'Passport or pass', false),
  ],
  compute(input): RuleResult {
    const pass = textOf(input.family) === 'pass';
    const of = (row: Value) => (pass ? textAt(row, 'kind') === 'HKMO' : passports.includes(textAt(row, 'kind')));
    const others = listOf(input.rows).filter(
      (row) => of(row) && outside.includes(textAt(row, 'state')) && textAt(row, 'document') !== textOf(input.except),
    );
    const valid = listOf(input.rows).filter(
      (row) => of(row) && textAt(row, 'state') === 'in-store' && (dayAt(row, 'expiry') ?? '') >= textOf(input.today),
    );
    const states = others.map((row) => textAt(row, 'state')).join('、');
    return {
      holds: others.length === 0,
      value: { outside: others.length, inStore: valid.length },
      trace: [
        {
          text: others.length
            ? both(
                `另有 ${others.length} 本在外（${states}）：先交回。`,
                `${others.length} other document(s) outside (${states}): return them first.`,
              )
            : both(`没有其他证照在外；在库有效 ${valid.length} 本。`, `None outside; ${valid.length} valid in store.`),
        },
      ],
    };
  },
};

/** A report counts once it was accepted, not when it was only made. */
export const lossWait: Rule = {
  id: 'passport-loss-wait',
  title: both('遗失后重新申请', 'Applying again after a loss'),
  basis: fujianNotice,
  input: [
    rowsInput([
      ['kind', '情况', 'Kind'],
      ['acceptedOn', '受理', 'Accepted on'],
    ]),
    day('today', '今天', 'Today'),
    { key: 'days', type: 'int', min: 0, max: 365, required: false, label: both('等待天数', 'Days to wait') },
  ],
  compute(input): RuleResult {
    const today = textOf(input.today);
    const wait = typeof input.days === 'number' ? intOf(input.days) : 30;
    const accepted = listOf(input.rows)
      .filter((row) => ['lost', 'stolen'].includes(textAt(row, 'kind')))
      .flatMap((row) => dayAt(row, 'acceptedOn') ?? [])
      .sort();
    const last = accepted.at(-1);
    const from = last === undefined ? undefined : addDays(last, wait);
    const recent = accepted.filter((on) => on > addMonths(today, -60)).length;
    return {
      holds: from === undefined || today >= from,
      value: { recent, repeated: recent >= 2, ...(from === undefined ? {} : { from }) },
      trace: [
        {
          text:
            from === undefined
              ? both('没有遗失记录。', 'No loss on record.')
              : both(
                  `报失 ${last} 受理，加 ${wait} 天：${from} 起可以重新申请（不顺延）。`,
                  `Loss accepted ${last}, plus ${wait} days: applications from ${from} (not rolled).`,
                ),
        },
        ...(recent >= 2
          ? [
              {
                text: both(
                  `五年内遗失 ${recent} 次：补发须处长书面同意。`,
                  `${recent} losses in five years: a new book needs the head’s written consent.`,
                ),
              },
            ]
          : []),
      ],
    };
  },
};
