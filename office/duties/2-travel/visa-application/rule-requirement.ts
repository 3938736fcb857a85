/** Exempt, e-visa, on arrival or visa: by country, class of document, day of entry and stay (dossier 2, §10, decision table). */
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { type Agreement, agreements, type DocumentClass, tableVersion, usualDays } from './agreements.ts';
import { agreementsBasis } from './law.ts';
import { text as cell, type Input, list, parts, rowsOf } from './values.ts';

const text = (input: Input, key: string): string => cell(input[key]);
const sourceOf = (version: string) => ({
  text: {
    zh: `依据：互免签证一览表，${version}版；表中没有的一律需要签证。`,
    en: `Source: table of mutual exemption, version ${version}; what is not listed needs a visa.`,
  },
});

/** The table as it is kept in the register: its newest edition for the country; without one the table that came with the office. */
function tableOf(input: Input): { entries: readonly Agreement[]; version: string } {
  const rows = rowsOf(input.rows).filter((row) => cell(row.country) === text(input, 'country'));
  const version = rows
    .map((row) => cell(row.asOf))
    .sort()
    .at(-1);
  if (version === undefined) return { entries: input.whole === true ? [] : agreements, version: tableVersion };
  const entries = rows
    .filter((row) => cell(row.asOf) === version)
    .map(
      (row): Agreement => ({
        country: cell(row.country),
        classes: parts(row.classes).filter((one): one is DocumentClass => 'DSPO'.includes(one)),
        from: cell(row.from),
        ...(cell(row.until) === '' ? {} : { until: cell(row.until) }),
        ...(row.condition === 'ministerLed' ? { condition: 'ministerLed' } : {}),
        ...(typeof row.days === 'number' ? { days: row.days } : {}),
      }),
    );
  return { entries, version };
}

/** Rows in force for this entry whose condition holds; one with a condition goes before one without. */
function rowFor(input: Input, entries: readonly Agreement[]): Agreement | undefined {
  const fits = (entry: Agreement): boolean =>
    entry.country === text(input, 'country') &&
    entry.classes.some((one) => one === text(input, 'class')) &&
    entry.from <= text(input, 'entry') &&
    (entry.until === undefined || text(input, 'entry') <= entry.until) &&
    (entry.condition === undefined || input.ministerLed === true);
  return entries.filter(fits).sort((a, b) => Number(b.condition !== undefined) - Number(a.condition !== undefined))[0];
}

function compute(input: Input): RuleResult {
  const { entries, version } = tableOf(input);
  const source = sourceOf(version);
  const found = rowFor(input, entries);
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
    list('rows', '互免签证协定台账的行', 'Rows of the register of agreements'),
    { key: 'whole', type: 'bool', required: false, label: { zh: '台账有全表', en: 'The register has a whole table' } },
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
