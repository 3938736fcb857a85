/**
 * M1–M9 of the document register (dossier 2, §9.2): what the machine-readable zone says, compared with what was typed. The reading
 * and every check digit are the house's own; here stands only which difference matters to the ledger of the office's own documents.
 */
import type { Value } from '../../../../src/language/expression.ts';
import {
  type MrzCheck,
  mrzChecks,
  readZone,
  type TravelDocument,
  zoneLines,
} from '../../../../src/language/identifiers/mrz.ts';
import { pinyinName } from '../../../../src/language/names.ts';
import type { Rule, RuleResult, TraceLine } from '../../../../src/language/rule.ts';
import { icao } from '../shared/document-fields.ts';

type Input = { readonly [key: string]: Value };
type Mark = 'm1' | 'm2' | 'm3' | 'm4' | 'm5' | 'm6' | 'm8' | 'm9';

const say = (zh: string, en: string): TraceLine => ({ text: { zh, en } });
const text = (input: Input, key: string): string => (typeof input[key] === 'string' ? String(input[key]) : '');

const digitNames: { readonly [code: string]: readonly [string, string] } = {
  'mrz.check-number': ['号码', 'number'],
  'mrz.check-birth': ['出生日期', 'date of birth'],
  'mrz.check-expiry': ['有效期', 'date of expiry'],
  'mrz.check-optional': ['备注栏', 'optional data'],
  'mrz.check-composite': ['总校验', 'composite'],
};

/** Every failing digit by name, with what it should be and what stands there. */
function failing(checks: readonly MrzCheck[]): TraceLine[] {
  return checks
    .filter((check) => !check.ok)
    .map(({ code, expected, found }) => {
      const [zh, en] = digitNames[code] ?? [code, code];
      return say(
        `M3：${zh}校验位应为 ${expected}，证件上是 ${found}。`,
        `M3: check digit of the ${en} should be ${expected}, found ${found}.`,
      );
    });
}

const letters = (name: string): string => name.toUpperCase().replace(/[^A-Z]/g, '');

/** Pinyin by the name in Hanzi; older books write Ü as U, current ones as YU (both accepted). */
function nameFits(holder: string, zone: TravelDocument): boolean {
  const shown = letters(zone.surname + zone.givenNames);
  const pinyin = pinyinName(holder);
  if (!pinyin) return letters(holder) === shown || letters(holder) === letters(zone.givenNames + zone.surname);
  const current = letters(pinyin.surname + pinyin.given);
  const older = letters(pinyin.written.normalize('NFD').replace(/[üÜ]|u\u0308|U\u0308/gu, 'U'));
  return [current, older].includes(shown);
}

function compared(input: Input, zone: TravelDocument): { [mark in Mark]?: boolean } {
  const number = text(input, 'number').toUpperCase();
  const kind = text(input, 'kind');
  const letter = kind.slice(0, 1);
  const same = (key: string, found: string): boolean =>
    text(input, key) === '' || found === '' || text(input, key) === found;
  return {
    m4: zone.number === number && same('birth', zone.birth) && same('expiry', zone.expiry) && same('sex', zone.sex),
    m5: zone.nationality === 'CHN',
    m6:
      !['DE', 'SE', 'PE'].includes(kind) ||
      (zone.type.startsWith('P') && [kind, letter].some((start) => zone.number.startsWith(start))),
    m8: zone.expiry !== '' && zone.expiry >= text(input, 'today'),
    m9: text(input, 'holder') === '' || nameFits(text(input, 'holder'), zone),
  };
}

const words: { readonly [mark in Mark]: readonly [string, string] } = {
  m1: [
    'M1：每行要正好44个字符（卡式证件30个，三行）。',
    'M1: each line has exactly 44 characters (cards: three lines of 30).',
  ],
  m2: ['M2：只能有大写字母、数字和 <。', 'M2: capital letters, digits and < alone.'],
  m3: ['M3：校验位不符。', 'M3: a check digit does not fit.'],
  m4: [
    'M4：号码、出生日期、性别或有效期与填写的不同。',
    'M4: number, birth, sex or expiry differ from what was typed.',
  ],
  m5: ['M5：国籍不是 CHN。', 'M5: the nationality is not CHN.'],
  m6: ['M6：护照种类与号码字头不符。', 'M6: the class does not fit the letters of the number.'],
  m8: ['M8：有效期不是真实日期，或者已经过期。', 'M8: the expiry is no real date, or has passed.'],
  m9: ['M9：机读区姓名与拼音不同，请核对。', 'M9: the name in the zone differs from the pinyin; check it.'],
};

function result(
  marks: { [mark in Mark]?: boolean },
  more: { readonly [key: string]: Value },
  trace: readonly TraceLine[],
): RuleResult {
  const order: readonly Mark[] = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm8', 'm9'];
  const failed = order.filter((mark) => marks[mark] === false);
  // M9 is a warning; everything else keeps the row out.
  const holds = failed.every((mark) => mark === 'm9');
  const fine = say('机读区与填写的内容相符。', 'The zone agrees with what was typed.');
  return {
    holds,
    value: { ...more, ...marks, failed, mrzOk: holds ? 'yes' : 'no' },
    trace: failed.length
      ? [...trace, ...failed.filter((mark) => mark !== 'm3' || trace.length === 0).map((mark) => say(...words[mark]))]
      : [fine],
  };
}

function compute(input: Input): RuleResult {
  const lines = zoneLines(text(input, 'lines'));
  if (lines.length === 0)
    return {
      holds: true,
      value: { failed: [], mrzOk: 'n/a' },
      trace: [say('没有机读区：记为不适用。', 'No zone: kept as not applicable.')],
    };
  const wide = lines.length === 2 && lines.every((line) => line.length === 44);
  const card = lines.length === 3 && lines.every((line) => line.length === 30);
  if (!wide && !card) return result({ m1: false }, {}, []);
  if (!lines.every((line) => /^[A-Z0-9<]+$/.test(line))) return result({ m1: true, m2: false }, {}, []);
  const wrong = failing(mrzChecks(lines, wide ? 'TD3' : 'TD1'));
  const read = readZone(lines.join('\n'), text(input, 'today'));
  if (read.ok)
    return result({ m1: true, m2: true, m3: true, ...compared(input, read.value) }, { number: read.value.number }, []);
  if (wrong.length) return result({ m1: true, m2: true, m3: false }, {}, wrong);
  return result(
    { m1: true, m2: read.code !== 'mrz.format', m3: true, ...(read.code === 'mrz.date' ? { m8: false } : {}) },
    {},
    [],
  );
}

const field = (key: string, zh: string, en: string, required = false) =>
  ({ key, type: 'text', max: 300, required, label: { zh, en } }) as const;

export const documentZone: Rule = {
  id: 'document-zone',
  title: { zh: '证照机读区与登记内容（M1–M9）', en: 'Machine-readable zone and register entry (M1–M9)' },
  basis: icao,
  input: [
    { key: 'lines', type: 'longtext', max: 300, required: false, label: { zh: '机读区', en: 'Zone' } },
    { key: 'today', type: 'date', label: { zh: '按哪一天算', en: 'As of' } },
    field('kind', '种类', 'Kind'),
    field('number', '号码', 'Number'),
    field('holder', '持照人', 'Holder'),
    field('sex', '性别（F、M）', 'Sex (F, M)'),
    { key: 'birth', type: 'date', required: false, label: { zh: '出生日期', en: 'Date of birth' } },
    { key: 'expiry', type: 'date', required: false, label: { zh: '有效期至', en: 'Date of expiry' } },
  ],
  compute,
};
