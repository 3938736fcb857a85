/** Who may take a document for a trip, names in the ledger, and the number read back at return (dossier 2, §8). */
import { addMonths } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import { readZone, zoneLines } from '../../../../src/language/identifiers/mrz.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import type { Text } from '../../../../src/language/text.ts';
import { houseRule, mfaGuide } from './law.ts';

type Input = { readonly [key: string]: Value };
type Row = { readonly [key: string]: Value };

const isRow = (value: Value): value is Row => value !== null && typeof value === 'object' && !Array.isArray(value);
const rowsOf = (value: Value | undefined): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);
const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const names = (value: Value | undefined): string[] =>
  (Array.isArray(value) ? value.map(String) : textOf(value).split(/[、,，;；]/u))
    .map((name) => name.trim())
    .filter(Boolean);

const refusals: { readonly [code: string]: Text } = {
  unknown: { zh: '批件台账里没有这个团组。', en: 'The register of trips does not have this trip.' },
  state: { zh: '这个团组没有有效的批件。', en: 'The trip has no approval in force.' },
  holder: { zh: '团组名单里没有持照人。', en: 'The holder is not a member of the trip.' },
  expired: { zh: '证照已经过期。', en: 'The document has expired.' },
  validity: {
    zh: '预计回国时证照有效期不足6个月。',
    en: 'On the planned return less than 6 months of validity are left.',
  },
};

function compute(input: Input): RuleResult {
  const row = rowsOf(input.rows).at(-1);
  const expiry = textOf(input.expiry);
  const entry = textOf(row?.entry);
  const known = ['approved', 'abroad'].includes(textOf(row?.state));
  const months = typeof input.months === 'number' ? input.months : 6;
  const code = !row
    ? 'unknown'
    : !known
      ? 'state'
      : !names(row.members).includes(textOf(input.holder))
        ? 'holder'
        : expiry < textOf(input.today)
          ? 'expired'
          : entry !== '' && expiry < addMonths(entry, months)
            ? 'validity'
            : '';
  return {
    holds: code === '',
    value: {
      code,
      exit: textOf(row?.exit) || null,
      entry: entry || null,
      days: typeof row?.days === 'number' ? row.days : null,
      unit: textOf(row?.unit) || null,
    },
    trace: [
      {
        text: refusals[code] ?? {
          zh: '批件有效，名单有持照人，有效期够。',
          en: 'Approved, the holder is listed, validity is enough.',
        },
      },
    ],
  };
}

const text = (key: string, zh: string, en: string) => ({ key, type: 'text', max: 100, label: { zh, en } }) as const;
const today = { key: 'today', type: 'date', label: { zh: '按哪一天算', en: 'As of' } } as const;

export const loanForTrip: Rule = {
  id: 'loan-for-trip',
  title: { zh: '按批件领用证照', en: 'Taking a document for an approved trip' },
  basis: mfaGuide,
  input: [
    {
      key: 'rows',
      type: 'list',
      required: false,
      label: { zh: '批件台账的行', en: 'Rows of the register of trips' },
      fields: [
        text('state', '状态', 'State'),
        text('members', '成员', 'Members'),
        { ...text('exit', '离境', 'Exit'), type: 'date' },
        { ...text('entry', '入境', 'Entry'), type: 'date' },
        { ...text('days', '天数', 'Days'), type: 'int', max: 1000 },
      ],
    },
    text('holder', '持照人', 'Holder'),
    { key: 'expiry', type: 'date', label: { zh: '证照有效期至', en: 'Document valid until' } },
    {
      key: 'months',
      type: 'int',
      required: false,
      label: { zh: '回国后还须有效几个月', en: 'Months valid beyond the return' },
    },
    today,
  ],
  compute,
};

const prefixes = ['person', 'consulate', 'unit'];

export const custodyHolder: Rule = {
  id: 'custody-holder',
  title: { zh: '台账里的持有方', en: 'Holder as the ledger writes it' },
  basis: houseRule,
  input: [text('kind', '种类', 'Kind'), { ...text('name', '名称', 'Name'), required: false }],
  compute: (input) => {
    const kind = textOf(input.kind);
    const name = textOf(input.name).trim();
    const holder = prefixes.includes(kind) ? `${kind}:${name}` : kind;
    return { value: { holder }, trace: [{ text: { zh: `台账写作 ${holder}。`, en: `The ledger writes ${holder}.` } }] };
  },
};

/** The number as typed, scanned or pasted with the whole zone: upper case, no spaces. */
export function numberRead(typed: string, today: string): string {
  if (zoneLines(typed).length > 1 || typed.length > 60) {
    const zone = readZone(typed, today);
    return zone.ok ? zone.value.number : '';
  }
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
}

export const readBack: Rule = {
  id: 'document-read-back',
  title: { zh: '归还时核对号码', en: 'Number read back at return' },
  basis: houseRule,
  input: [
    { key: 'typed', type: 'longtext', max: 300, label: { zh: '号码或机读区', en: 'Number or zone' } },
    text('number', '台账号码', 'Number in the register'),
    today,
  ],
  compute: (input) => {
    const found = numberRead(textOf(input.typed), textOf(input.today));
    const holds = found !== '' && found === textOf(input.number);
    return {
      holds,
      value: { found },
      trace: [
        {
          text: holds
            ? { zh: '号码与台账一致。', en: 'The number is that of the register.' }
            : { zh: '号码与台账不一致。', en: 'The number is not that of the register.' },
        },
      ],
    };
  },
};
