/** Exempt, e-visa, on arrival or visa: by country, class of document, day of entry and stay (dossier 2, §10, decision table). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { type Agreement, agreements, tableVersion, usualDays } from './agreements.ts';
import { agreementsBasis } from './law.ts';

type Input = { readonly [key: string]: Value };

const text = (input: Input, key: string): string => (typeof input[key] === 'string' ? String(input[key]) : '');
const source = {
  text: {
    zh: `依据：互免签证一览表，${tableVersion}版；表中没有的一律需要签证。`,
    en: `Source: table of mutual exemption, version ${tableVersion}; what is not listed needs a visa.`,
  },
};

/** Rows in force for this entry whose condition holds; one with a condition goes before one without. */
function rowFor(input: Input): Agreement | undefined {
  const fits = (entry: Agreement): boolean =>
    entry.country === text(input, 'country') &&
    entry.classes.some((one) => one === text(input, 'class')) &&
    entry.from <= text(input, 'entry') &&
    (entry.condition === undefined || input.ministerLed === true);
  return agreements
    .filter(fits)
    .sort((a, b) => Number(b.condition !== undefined) - Number(a.condition !== undefined))[0];
}

function compute(input: Input): RuleResult {
  const found = rowFor(input);
  const stay = typeof input.stay === 'number' ? input.stay : 0;
  const limit = found?.days ?? usualDays;
  const offered = text(input, 'offers');
  const other = ['e-visa', 'on-arrival'].includes(offered) ? offered : 'visa';
  if (!found)
    return {
      holds: false,
      value: { outcome: other, limit: null, from: null },
      trace: [
        { text: { zh: '一览表没有适用的协定：需要签证。', en: 'No agreement applies: a visa is required.' } },
        source,
      ],
    };
  const exempt = stay <= limit;
  return {
    holds: exempt,
    value: { outcome: exempt ? 'exempt' : other, limit, from: found.from },
    trace: [
      {
        text: exempt
          ? {
              zh: `协定自${found.from}起生效，停留${stay}天，不超过${limit}天：免签。`,
              en: `In force since ${found.from}; a stay of ${stay} days, not above ${limit}: exempt.`,
            }
          : {
              zh: `停留${stay}天，超过免签的${limit}天：需要签证。`,
              en: `A stay of ${stay} days is above the ${limit} exempt ones: a visa is required.`,
            },
      },
      source,
    ],
  };
}

const choice = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

export const visaRequirement: Rule = {
  id: 'visa-requirement',
  title: { zh: '是否需要签证', en: 'Is a visa required?' },
  basis: agreementsBasis,
  input: [
    { key: 'country', type: 'country', label: { zh: '国家', en: 'Country' } },
    {
      key: 'class',
      type: 'enum',
      label: { zh: '护照种类', en: 'Class of passport' },
      options: [
        choice('D', '外交', 'Diplomatic'),
        choice('S', '公务', 'Service'),
        choice('P', '公务普通', 'Public affairs'),
        choice('O', '普通', 'Ordinary'),
      ],
    },
    { key: 'entry', type: 'date', label: { zh: '入境外国日期', en: 'Entry there' } },
    { key: 'stay', type: 'int', min: 1, max: 1000, label: { zh: '停留天数', en: 'Days of stay' } },
    {
      key: 'ministerLed',
      type: 'bool',
      required: false,
      label: { zh: '部长级以上率团', en: 'Led by somebody of minister level or above' },
    },
    {
      key: 'offers',
      type: 'enum',
      required: false,
      label: { zh: '该国另有安排', en: 'What the country offers besides' },
      options: [
        choice('none', '没有', 'Nothing'),
        choice('e-visa', '电子签证', 'E-visa'),
        choice('on-arrival', '落地签证', 'Visa on arrival'),
      ],
    },
  ],
  compute,
};
