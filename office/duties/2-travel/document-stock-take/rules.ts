/** What the count of a safe says: numbers read against what the ledger has there (dossier 2, §8, stock-take). */
import type { Value } from '../../../../src/language/expression.ts';
import { readZone } from '../../../../src/language/identifiers/mrz.ts';
import type { Rule, RuleResult, TraceLine } from '../../../../src/language/rule.ts';
import type { ScannedLine } from '../../../../src/language/scan.ts';

const isZone = (line: string | undefined, width: number): boolean => line?.length === width && line.includes('<');

/** How many lines from here are one zone: TD3 two of 44, TD1 three of 30; a scanner may send it in one line. */
function zoneAt(lines: readonly string[], at: number): number {
  if (isZone(lines[at], 88) || isZone(lines[at], 90)) return 1;
  if (isZone(lines[at], 44)) return 2;
  return isZone(lines[at], 30) || isZone(lines[at + 1], 30) ? 3 : 0;
}

interface Read {
  text: string;
  ok: boolean;
}

/** Numbers as typed, pasted or scanned with the zone, in order; what cannot be read is kept as it came. */
function readInOrder(text: string, today: string): Read[] {
  const lines = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter(Boolean);
  const found: Read[] = [];
  for (let at = 0; at < lines.length; ) {
    const zone = zoneAt(lines, at);
    const part = lines.slice(at, at + Math.max(1, zone));
    at += Math.max(1, zone);
    if (zone) {
      const read = readZone(part.join('\n'), today);
      found.push(read.ok ? { text: read.value.number, ok: true } : { text: part.join(' '), ok: false });
    } else {
      for (const token of (part[0] ?? '').split(/[\s,、;]+/u).filter(Boolean))
        found.push({ text: token, ok: /^[A-Z0-9]{6,12}$/.test(token) });
    }
  }
  return found;
}

/** Each line with what is to be said of it at once, while the next is being scanned. */
function markLines(read: readonly Read[], expected: ReadonlySet<string>): ScannedLine[] {
  const before = new Set<string>();
  return read.map(({ text, ok }) => {
    const twice = before.has(text);
    before.add(text);
    return { text, mark: !ok ? 'unreadable' : twice ? 'twice' : expected.has(text) ? 'known' : 'unknown' };
  });
}

const thingOf = (row: Value): string =>
  row !== null && typeof row === 'object' && !Array.isArray(row) && 'thing' in row ? String(row.thing) : '';

const list = (zh: string, en: string, values: readonly string[]): TraceLine[] =>
  values.length ? [{ text: { zh: `${zh}：${values.join('、')}。`, en: `${en}: ${values.join(', ')}.` } }] : [];

/** Several numbers to a line of the sheet. */
const perLine = 6;
const inLines = (values: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(values.length / perLine) }, (_, n) =>
    values.slice(n * perLine, (n + 1) * perLine).join('、'),
  );

type Input = { readonly [key: string]: Value };

function compare(input: Input): RuleResult {
  const read = readInOrder(String(input.scans ?? ''), String(input.today));
  const numbers = read.flatMap(({ text, ok }) => (ok ? [text] : []));
  const unreadable = read.flatMap(({ text, ok }) => (ok ? [] : [text]));
  const expected = new Set((Array.isArray(input.rows) ? input.rows : []).map(thingOf).filter(Boolean));
  const found = new Set(numbers);
  const missing = [...expected].filter((number) => !found.has(number)).sort();
  const unexpected = [...found].filter((number) => !expected.has(number)).sort();
  const twice = [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))].sort();
  const lines = markLines(read, expected).map(({ text, mark }) => ({ text, mark }));
  const agrees = missing.length + unexpected.length + unreadable.length === 0;
  return {
    holds: agrees,
    value: {
      expected: expected.size,
      found: found.size,
      missing,
      unexpected,
      unreadable,
      twice,
      lines,
      missingLines: inLines(missing),
      unexpectedLines: inLines(unexpected),
    },
    trace: [
      {
        text: {
          zh: `台账 ${expected.size} 件，清点到 ${found.size} 件，${agrees ? '账物相符' : '有差异'}。`,
          en: `Ledger ${expected.size}, counted ${found.size}: ${agrees ? 'they agree' : 'they differ'}.`,
        },
      },
      ...list('缺少', 'Missing', missing),
      ...list('多出', 'Not expected here', unexpected),
      ...list('读不出', 'Not readable', unreadable),
      ...list('读了不止一次', 'Read more than once', twice),
    ],
  };
}

/** One count is asked for many figures (guards, sheet, sections): the same scans against the same rows are compared once. */
const answers = new WeakMap<object, Map<string, RuleResult>>();

function compute(input: Input): RuleResult {
  if (!Array.isArray(input.rows)) return compare(input);
  const known = answers.get(input.rows) ?? new Map<string, RuleResult>();
  answers.set(input.rows, known);
  const asked = `${String(input.today)} ${String(input.scans ?? '')}`;
  const found = known.get(asked) ?? compare(input);
  known.set(asked, found);
  return found;
}

const difference: Rule = {
  id: 'stock-difference',
  title: { zh: '清点差异', en: 'Difference of a count' },
  basis: {
    text: {
      zh: '本办证照保管规则：每半年两人清点，逐本核对，差异列明',
      en: 'The office’s own rules of custody: counted by two people every half-year, each document, the difference listed',
    },
    mark: 'design',
  },
  input: [
    {
      key: 'scans',
      type: 'longtext',
      required: false,
      max: 400_000,
      label: { zh: '清点到的号码', en: 'Numbers counted' },
    },
    {
      key: 'rows',
      type: 'list',
      required: false,
      max: 5000,
      label: { zh: '台账在此处的证照', en: 'Documents the ledger has here' },
      fields: [{ key: 'thing', type: 'text', max: 20, label: { zh: '号码', en: 'Number' } }],
    },
    { key: 'today', type: 'date', label: { zh: '按哪一天算', en: 'As of' } },
  ],
  compute,
};

const place: Rule = {
  id: 'stock-lock',
  title: { zh: '清点时停止出入库', en: 'Movements stop during a count' },
  basis: difference.basis,
  input: [{ key: 'holder', type: 'text', max: 100, label: { zh: '保管处', en: 'Place' } }],
  compute: (input) => ({
    value: { what: `count:${String(input.holder)}` },
    trace: [
      {
        text: {
          zh: '清点签字或放弃以前，此处证照不出入库。',
          en: 'Until the count is signed or given up nothing moves here.',
        },
      },
    ],
  }),
};

export const rules: readonly Rule[] = [difference, place];
