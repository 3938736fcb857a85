/** Numbers of bodies, papers and places as rules: credit code, document number, the platform's own numbers, region, country. */
import type { Rule, TraceLine } from '../rule.ts';
import { checkCharacter, printNumber, readCaseNumber } from './check-character.ts';
import { findCountry } from './countries.ts';
import { readDocumentNumber } from './document-number.ts';
import { findRegion } from './region-codes.ts';
import { failed, fold, passed } from './result.ts';
import { design, numberField, say, standard, textField, verdict, weighted } from './rule-parts.ts';
import { innerWeights, organisationCheck, usccAlphabet, usccCheck, usccWeights, validateUscc } from './uscc.ts';

function usccTrace(code: string): TraceLine[] {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return [];
  const outer = weighted(code.slice(0, 17), usccWeights, (character) => usccAlphabet.indexOf(character));
  const inner = weighted(code.slice(8, 16), innerWeights, (character) => Number.parseInt(character, 36));
  return [
    outer.line,
    say(
      `31 − ${outer.sum} mod 31（余 ${outer.sum % 31}），校验字符应为 ${usccCheck(code)}，代码上是 ${code[17]}。`,
      `31 − (${outer.sum} mod 31 = ${outer.sum % 31}): the check character is ${usccCheck(code)}; the code has ${code[17]}.`,
    ),
    say(
      `其中组织机构代码加权和 ${inner.sum}，校验位应为 ${organisationCheck(code.slice(8, 16))}，代码上是 ${code[16]}（不符只提示）。`,
      `Organisation code inside: sum ${inner.sum}, check character ${organisationCheck(code.slice(8, 16))}; the code has ${code[16]} (a difference is a warning only).`,
    ),
  ];
}

const creditCode: Rule = {
  id: 'credit-code',
  title: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  basis: standard(
    'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》；组织机构代码依 GB 11714-1997',
    'GB 32100-2015 Coding rule of the unified social credit identifier; organisation code by GB 11714-1997',
  ),
  input: [
    numberField,
    {
      key: 'certificateSeen',
      type: 'bool',
      required: false,
      label: { zh: '工作人员已核对证书复印件并写明理由', en: 'Staff hold a copy of the certificate and a reason' },
    },
  ],
  compute: (input) => {
    const code = fold(String(input.number));
    return verdict(validateUscc(code, { acceptFailedCheck: input.certificateSeen === true }), usccTrace(code));
  },
};

const documentNumber: Rule = {
  id: 'document-number',
  title: { zh: '发文字号', en: 'Number of an official document' },
  basis: standard(
    'GB/T 9704-2012《党政机关公文格式》7.2.5；《党政机关公文处理工作条例》第九条；本办规则 N3、N5',
    'GB/T 9704-2012, 7.2.5; Regulations on the handling of official documents, article 9; rules N3 and N5',
  ),
  input: [
    numberField,
    { key: 'signedOn', type: 'date', required: false, label: { zh: '成文日期', en: 'Day of signature' } },
  ],
  compute: (input) => {
    const read = readDocumentNumber(String(input.number));
    if (!read.ok) return verdict(failed(read.code), []);
    const parts = say(
      `机关代字“${read.series}”，年份 ${read.year}，序号 ${read.serial}。`,
      `Series ${read.series}, year ${read.year}, serial ${read.serial}.`,
    );
    const more = { series: read.series, year: read.year, serial: read.serial };
    // N3: the year is that of signature, whenever the document is registered or printed.
    if (typeof input.signedOn === 'string' && Number(input.signedOn.slice(0, 4)) !== read.year)
      return verdict(failed('docno.signed'), [parts], more);
    return verdict(passed(read.value, read.warnings), [parts], more);
  },
};

const platformNumber: Rule = {
  id: 'platform-number',
  title: { zh: '办件号、台账号和文书号', en: 'Numbers of cases, registers and papers' },
  basis: design('本办规则 N6；校验依 ISO 7064 MOD 37,36', 'Rule N6; check by ISO 7064 MOD 37,36'),
  input: [numberField],
  compute: (input) => {
    const result = readCaseNumber(String(input.number));
    const body = fold(String(input.number))
      .replace(/[^0-9A-Z]/gu, '')
      .slice(0, 12);
    const trace = /^[A-Z]{2}\d{10}$/.test(body)
      ? [
          say(
            `${body} 的校验字符是 ${checkCharacter(body)}。`,
            `The check character of ${body} is ${checkCharacter(body)}.`,
          ),
        ]
      : [];
    return verdict(result, trace, result.ok ? { printed: printNumber(result.value) } : {});
  },
};

const regionCode: Rule = {
  id: 'region-code',
  title: { zh: '行政区划代码', en: 'Region code' },
  basis: standard('GB/T 2260；功能区代码为本平台自编', 'GB/T 2260; codes of functional zones are this platform’s own'),
  input: [textField('code', { zh: '代码', en: 'Code' }, { max: 20 })],
  compute: (input) => {
    const code = fold(String(input.code));
    const region = findRegion(code);
    if (!region) return verdict(failed('region.unknown'), []);
    const { name, kind } = region;
    return verdict(passed(code), [say(name.zh, name.en)], { kind, zh: name.zh, en: name.en });
  },
};

const countryCode: Rule = {
  id: 'country-code',
  title: { zh: '国家和地区代码', en: 'Code of a country or region' },
  basis: standard('ISO 3166-1（GB/T 2659.1）三字母代码', 'ISO 3166-1 (GB/T 2659.1), alpha-3'),
  input: [textField('code', { zh: '代码', en: 'Code' }, { max: 20 })],
  compute: (input) => {
    const code = fold(String(input.code));
    const country = findCountry(code);
    if (!country) return verdict(failed('country.unknown'), []);
    const { name, kind } = country;
    return verdict(passed(code), [say(name.zh, name.en)], { kind, zh: name.zh, en: name.en });
  },
};

export const bodyRules: readonly Rule[] = [creditCode, documentNumber, platformNumber, regionCode, countryCode];
