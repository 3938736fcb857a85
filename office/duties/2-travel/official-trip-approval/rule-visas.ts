/** Before the exit: for every country a visa was issued, or an exit certificate covers it (dossier 2, §2 depart, §7.4, §10). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { findCountry } from '../../../../src/language/identifiers/countries.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { isSchengen } from './continents.ts';
import { both, codesAt, type Input, listOf, rules2013, textAt, textOf } from './values.ts';

/** Endorsements, not visas. */
const withoutVisas = ['HKG', 'MAC', 'TWN'];
const ready = ['issued', 'partly', 'exempt'];

/** A visa of one Schengen state is good in the others. */
const reaches = (visa: string, country: string): boolean =>
  visa === country || (isSchengen(visa) && isSchengen(country));

const certified = (row: Value): string[] => {
  const list = codesAt(row, 'countries');
  return list.length ? list : textAt(row, 'countries').split(/[、,，\s]+/u);
};

function visasReady(input: Input): RuleResult {
  const visas = listOf(input.visas)
    .filter((row) => ready.includes(textAt(row, 'result')))
    .map((row) => textAt(row, 'country'));
  const certificates = listOf(input.certificates)
    .filter((row) => textAt(row, 'state') === 'issued')
    .flatMap(certified);
  const missing = listOf(input.countries)
    .map(textOf)
    .filter(
      (country) =>
        !withoutVisas.includes(country) &&
        !visas.some((visa) => reaches(visa, country)) &&
        !certificates.includes(country),
    );
  const zh = missing.map((code) => findCountry(code)?.name.zh ?? code).join('、');
  const en = missing.map((code) => findCountry(code)?.name.en ?? code).join(', ');
  return {
    holds: input.visas === undefined || missing.length === 0,
    value: { missing: zh },
    trace: [
      {
        text: missing.length
          ? both(`还没有签证或出境证明：${zh}。`, `No visa or exit certificate yet: ${en}.`)
          : both('各国签证或出境证明已办妥。', 'Visas or exit certificates are there for every country.'),
      },
    ],
  };
}

const rows = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'list',
  label: both(zh, en),
  required: false,
  fields: [],
});

/** Rows not handed in (in the browser) are not missed; the server looks. */
export const tripVisas: Rule = {
  id: 'trip-visas',
  title: both('签证或出境证明办妥', 'Visas or exit certificates at hand'),
  basis: rules2013,
  input: [
    rows('countries', '国家、地区', 'Countries and regions'),
    rows('visas', '签证', 'Visas'),
    rows('certificates', '出境证明', 'Exit certificates'),
  ],
  compute: visasReady,
};
