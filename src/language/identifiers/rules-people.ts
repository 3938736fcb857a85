/** Numbers of people's documents as rules with an address: resident number, residence permit, permanent residence, travel documents. */
import type { Value } from '../expression.ts';
import type { Rule, TraceLine } from '../rule.ts';
import { validatePermanentResidentId } from './permanent-resident-id.ts';
import { findRegion } from './region-codes.ts';
import {
  birthIn,
  idWeights,
  mod112,
  readResidentId,
  validateResidencePermit,
  validateResidentId,
} from './resident-id.ts';
import { failed, fold, type IdentifierOptions, type IdentifierResult } from './result.ts';
import { design, numberField, say, standard, textField, todayField, verdict, weighted } from './rule-parts.ts';
import {
  defaultPatterns,
  type TravelDocumentKind,
  travelDocumentPatterns,
  travelDocumentWords,
  validateTravelDocument,
} from './travel-documents.ts';

type Input = { readonly [key: string]: Value };

const optionsOf = (input: Input): IdentifierOptions => (typeof input.today === 'string' ? { today: input.today } : {});

/** The arithmetic of MOD 11-2, where the number has its 17 digits. */
function mod112Trace(number: string): TraceLine[] {
  if (!/^\d{17}[\dX]$/.test(number)) return [];
  const { line, sum } = weighted(number.slice(0, 17), idWeights, Number);
  const check = mod112(number);
  return [
    line,
    say(
      `${sum} 除以 11 余 ${sum % 11}，校验位应为 ${check}，号码上是 ${number[17]}。`,
      `${sum} mod 11 = ${sum % 11}: the check character is ${check}; the number has ${number[17]}.`,
    ),
  ];
}

function holder(number: string, result: IdentifierResult): { trace: TraceLine[]; more: { [key: string]: Value } } {
  if (!result.ok || !/^\d{17}[\dX]$/.test(number)) return { trace: [], more: {} };
  const { province, birth, sex } = readResidentId(number);
  const region = findRegion(province)?.name ?? { zh: province, en: province };
  return {
    trace: [
      say(
        `${region.zh}；出生 ${birth ?? ''}；${sex === 'F' ? '女' : '男'}（第 17 位${sex === 'F' ? '偶' : '奇'}数）。`,
        `${region.en}; born ${birth ?? ''}; ${sex === 'F' ? 'female' : 'male'} (digit 17 is ${sex === 'F' ? 'even' : 'odd'}).`,
      ),
    ],
    more: { province, birth: birth ?? null, sex },
  };
}

const residentNumber: Rule = {
  id: 'resident-number',
  title: { zh: '居民身份证号码', en: 'Resident identity number' },
  basis: standard(
    'GB 11643-1999《公民身份号码》；第一代证停用依《居民身份证法》2011年修正',
    'GB 11643-1999 Citizen identification number; first-generation cards ended by the 2011 amendment of the Resident Identity Card Law',
  ),
  input: [numberField, todayField],
  compute: (input) => {
    const number = fold(String(input.number));
    const result = validateResidentId(number, optionsOf(input));
    const { trace, more } = holder(number, result);
    return verdict(result, [...mod112Trace(number), ...trace], more);
  },
};

const residencePermit: Rule = {
  id: 'residence-permit-number',
  title: { zh: '港澳台居民居住证号码', en: 'Residence permit number of Hong Kong, Macao and Taiwan residents' },
  basis: standard(
    '《港澳台居民居住证申领发放办法》（国办发〔2018〕81号）；校验依 GB 11643-1999',
    'Measures on the residence permit of Hong Kong, Macao and Taiwan residents (国办发〔2018〕81号); check by GB 11643-1999',
  ),
  input: [numberField, todayField],
  compute: (input) => {
    const number = fold(String(input.number));
    return verdict(validateResidencePermit(number, optionsOf(input)), mod112Trace(number));
  },
};

const permanentResident: Rule = {
  id: 'permanent-resident-number',
  title: { zh: '外国人永久居留身份证号码', en: 'Number of the foreign permanent resident ID card' },
  basis: {
    text: {
      zh: '2023年版：18 位，首位 9，MOD 11-2 校验；2017年版：三个字母加十二位数字，校验规则未公布，只查格式',
      en: 'Card of 2023: 18 digits, leading 9, MOD 11-2; card of 2017: three letters and twelve digits, whose check rule is not published: form only',
    },
    mark: 'guide',
  },
  input: [
    numberField,
    todayField,
    {
      key: 'strict',
      type: 'bool',
      required: false,
      label: { zh: '按版式严格检查（参数 id.fprStrict）', en: 'Strict layout (setting id.fprStrict)' },
    },
  ],
  compute: (input) => {
    const number = fold(String(input.number));
    const old = /^[A-Z]{3}\d{12}$/.test(number);
    const trace = old
      ? [say('2017年版号码：只查格式。', 'A number of the 2017 card: its form alone is checked.')]
      : mod112Trace(number);
    const options = { ...optionsOf(input), ...(input.strict === true ? { strictLayout: true } : {}) };
    const result = validatePermanentResidentId(number, options);
    const birth = old ? null : (birthIn(number) ?? null);
    return verdict(result, trace, { card: old ? '2017' : '2023', ...(birth === null ? {} : { birth }) });
  },
};

const isKind = (kind: string): kind is TravelDocumentKind => Object.hasOwn(travelDocumentPatterns, kind);

const travelDocument: Rule = {
  id: 'travel-document-number',
  title: { zh: '护照、通行证、旅行证号码的格式', en: 'Form of passport, permit and travel document numbers' },
  basis: design(
    '按各类证件号码的通行格式；参数 doc.regex.*，没有公布校验位',
    'By the usual form of each document; settings doc.regex.*; no check digit is published',
  ),
  input: [
    {
      key: 'kind',
      type: 'enum',
      label: { zh: '证件类型', en: 'Kind of document' },
      options: Object.entries(travelDocumentWords).map(([value, label]) => ({ value, label })),
    },
    numberField,
    textField('pattern', { zh: '本办设定的格式', en: 'The office’s own pattern' }, { required: false }),
  ],
  compute: (input) => {
    const kind = String(input.kind);
    if (!isKind(kind)) return verdict(failed('id.kind'), []);
    const own = typeof input.pattern === 'string' && input.pattern !== '' ? input.pattern : undefined;
    const shown = own ?? defaultPatterns(kind);
    const result = validateTravelDocument(kind, String(input.number), own ? { pattern: own } : {});
    return verdict(result, [say(`格式：${shown}`, `Pattern: ${shown}`)], { kind });
  },
};

export const peopleRules: readonly Rule[] = [residentNumber, residencePermit, permanentResident, travelDocument];
