/** The machine-readable zone and names as rules: read, write, transliterate, pinyin. */

import { pinyinName } from '../names.ts';
import type { Rule, TraceLine } from '../rule.ts';
import { formatOf, type MrzCheck, mrzChecks, readZone, zoneLines } from './mrz.ts';
import { buildZone } from './mrz-build.ts';
import { failed, passed } from './result.ts';
import { say, standard, textField, todayField, verdict } from './rule-parts.ts';
import { nameKeys, zoneLetters } from './transliterate.ts';
import { zoneFields } from './zone-fields.ts';

const icao = standard('ICAO Doc 9303 第3至6部分', 'ICAO Doc 9303, parts 3 to 6');
const transliteration = standard(
  'ICAO Doc 9303 第3部分第6节（拉丁、西里尔、阿拉伯字母转写表）',
  'ICAO Doc 9303 part 3, section 6 (transliteration of Latin, Cyrillic and Arabic letters)',
);

const checkNames: Readonly<Record<string, { zh: string; en: string }>> = {
  'mrz.check-number': { zh: '号码', en: 'number' },
  'mrz.check-birth': { zh: '出生日期', en: 'date of birth' },
  'mrz.check-expiry': { zh: '有效期', en: 'date of expiry' },
  'mrz.check-optional': { zh: '备注栏', en: 'optional data' },
  'mrz.check-composite': { zh: '总校验', en: 'composite' },
};

function checkLine({ code, over, found, expected, ok }: MrzCheck): TraceLine {
  const name = checkNames[code] ?? { zh: code, en: code };
  return say(
    `${name.zh}：${over} 应为 ${expected}，证件上是 ${found}${ok ? '。' : '，不符。'}`,
    `${name.en}: ${over} gives ${expected}, the document has ${found}${ok ? '.' : ': it does not fit.'}`,
  );
}

const zone: Rule = {
  id: 'machine-readable-zone',
  title: { zh: '证件机读区（TD1、TD2、TD3）', en: 'Machine-readable zone (TD1, TD2, TD3)' },
  basis: icao,
  input: [
    {
      key: 'lines',
      type: 'longtext',
      max: 300,
      label: { zh: '证件最下面的两行或三行', en: 'The two or three lines at the foot' },
    },
    { ...todayField, required: true },
    textField('name', { zh: '申请表上的姓名（可比对）', en: 'Name on the form, to compare' }, { required: false }),
  ],
  compute: (input) => {
    const lines = zoneLines(String(input.lines));
    const format = formatOf(lines);
    const trace = format ? mrzChecks(lines, format).map(checkLine) : [];
    const read = readZone(String(input.lines), String(input.today));
    if (!read.ok) return verdict(failed(read.code), trace);
    const { value } = read;
    const warnings = [
      ...(value.truncated ? ['mrz.truncated'] : []),
      ...(value.expiry !== '' && value.expiry < String(input.today) ? ['mrz.expired'] : []),
      ...(typeof input.name === 'string' && input.name !== '' && !agrees(input.name, value)
        ? ['mrz.name-differs']
        : []),
    ];
    return verdict(passed(value.number, warnings), trace, { ...value, fields: { ...zoneFields(value) } });
  },
};

/** Is the name on the form the one in the zone, surname first or last, whatever the choice of letters? A cut name begins the whole one. */
function agrees(name: string, document: { surname: string; givenNames: string; truncated: boolean }): boolean {
  const shown = [`${document.surname} ${document.givenNames}`, `${document.givenNames} ${document.surname}`].map(
    (text) => text.replaceAll(' ', ''),
  );
  const own = pinyinName(name);
  const keys = own ? [`${own.surname}${own.given}`.replaceAll('-', '')] : nameKeys(name);
  return keys.some((key) => shown.some((text) => text === key || (document.truncated && key.startsWith(text))));
}

const zoneOf: Rule = {
  id: 'zone-of-document',
  title: { zh: '由证件内容写出机读区', en: 'Zone written from a document’s data' },
  basis: icao,
  input: [
    {
      key: 'format',
      type: 'enum',
      label: { zh: '版式', en: 'Format' },
      options: (['TD1', 'TD2', 'TD3'] as const).map((value) => ({ value, label: { zh: value, en: value } })),
    },
    textField('type', { zh: '证件类别代码', en: 'Type of document' }, { max: 2 }),
    textField('issuer', { zh: '签发国代码', en: 'Issuing state' }, { max: 3 }),
    textField('nationality', { zh: '国籍代码', en: 'Nationality' }, { max: 3 }),
    textField('surname', { zh: '姓', en: 'Surname' }),
    textField('givenNames', { zh: '名', en: 'Given names' }, { required: false }),
    textField('number', { zh: '证件号码', en: 'Number' }, { max: 30 }),
    { key: 'birth', type: 'date', required: false, label: { zh: '出生日期', en: 'Date of birth' } },
    {
      key: 'sex',
      type: 'enum',
      required: false,
      label: { zh: '性别', en: 'Sex' },
      options: (['F', 'M'] as const).map((value) => ({ value, label: { zh: value === 'F' ? '女' : '男', en: value } })),
    },
    { key: 'expiry', type: 'date', required: false, label: { zh: '有效期至', en: 'Date of expiry' } },
    textField('optional', { zh: '备注栏', en: 'Optional data' }, { required: false, max: 30 }),
  ],
  compute: (input) => {
    const text = (key: string): string => (typeof input[key] === 'string' ? String(input[key]) : '');
    const format = text('format');
    if (format !== 'TD1' && format !== 'TD2' && format !== 'TD3') return verdict(failed('mrz.format'), []);
    const sex = text('sex');
    const built = buildZone({
      format,
      type: text('type').toUpperCase(),
      issuer: text('issuer').toUpperCase(),
      nationality: text('nationality').toUpperCase(),
      surname: text('surname'),
      givenNames: text('givenNames'),
      number: text('number'),
      birth: text('birth'),
      sex: sex === 'F' || sex === 'M' ? sex : '',
      expiry: text('expiry'),
      optional: text('optional'),
      optional2: '',
    });
    if (!built.ok) return verdict(failed(built.code), []);
    return {
      holds: true,
      value: { code: '', lines: built.lines, truncated: built.truncated },
      trace: [...built.lines.map((line) => say(line, line)), ...mrzChecks(built.lines, format).map(checkLine)],
    };
  },
};

const nameInZone: Rule = {
  id: 'name-in-zone',
  title: { zh: '姓名转写为机读区字母', en: 'A name in the letters of the zone' },
  basis: transliteration,
  input: [textField('name', { zh: '姓名', en: 'Name' })],
  compute: (input) => {
    const name = String(input.name);
    const letters = zoneLetters(name);
    if (letters === undefined) return verdict(failed('mrz.name'), []);
    return verdict(passed(letters), [say(`${name} → ${letters}`, `${name} → ${letters}`)], {
      alternative: zoneLetters(name, true) ?? letters,
    });
  },
};

const nameInPinyin: Rule = {
  id: 'name-in-pinyin',
  title: { zh: '中文姓名的汉语拼音', en: 'A Chinese name in pinyin' },
  basis: standard(
    'GB/T 28039-2011《中国人名汉语拼音字母拼写规则》；证件上 ü 写作 YU',
    'GB/T 28039-2011 Spelling of Chinese names; ü is written YU in travel documents',
  ),
  input: [textField('name', { zh: '姓名（汉字）', en: 'Name in Hanzi' }, { max: 60 })],
  compute: (input) => {
    const found = pinyinName(String(input.name));
    if (!found) return verdict(failed('name.han'), []);
    return verdict(
      passed(found.written),
      [
        say(
          `姓在前，名连写：${found.written}；证件：姓 ${found.surname}，名 ${found.given}。多音字以证件为准。`,
          `Surname first, given name in one word: ${found.written}; in documents ${found.surname}, ${found.given}. Where a character has several readings the document decides.`,
        ),
      ],
      { surname: found.surname, given: found.given },
    );
  },
};

/** Letters of a name without case, marks and anything between. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase();

/** surname-first, given-first, or other: the holder may write a dialect's sound or another name, which is no mistake. */
function orderOf(name: string, latin: string): 'surname-first' | 'given-first' | 'other' {
  const found = pinyinName(name);
  if (!found?.given || found.surname === found.given) return 'other';
  const [surname, given] = [found.surname, found.given].map((part) => plainLetters(part));
  // ü is typed as YU, V or U.
  const written = plainLetters(latin);
  const variants = (text = ''): string[] => [text, text.replace(/YU(?=E?$)/, 'V'), text.replace(/YU(?=E?$)/, 'U')];
  const joined = (one?: string, two?: string) =>
    variants(one).flatMap((first) => variants(two).map((last) => first + last));
  if (joined(surname, given).includes(written)) return 'surname-first';
  return joined(given, surname).includes(written) ? 'given-first' : 'other';
}

const nameOrder: Rule = {
  id: 'name-order',
  title: { zh: '拼音姓名的次序', en: 'Order of a name in pinyin' },
  basis: standard('GB/T 28039-2011：姓在前，名在后', 'GB/T 28039-2011: surname first'),
  input: [
    textField('name', { zh: '姓名（汉字）', en: 'Name in Hanzi' }, { max: 60 }),
    textField('nameLatin', { zh: '拉丁字母姓名', en: 'Name in Latin letters' }, { max: 80 }),
  ],
  compute: (input) => {
    const name = String(input.name);
    const order = orderOf(name, String(input.nameLatin));
    const written = pinyinName(name)?.written ?? '';
    return {
      holds: order !== 'given-first',
      value: { order, written },
      trace: written ? [say(`“${name}”按标准写作 ${written}。`, `By the standard ${name} is written ${written}.`)] : [],
    };
  },
};

export const zoneRules: readonly Rule[] = [zone, zoneOf, nameInZone, nameInPinyin, nameOrder];
