/** What an approved trip sets going: a visa application for each country that asks for visas, a passport or pass for each member without one (dossier 2, §2 links). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { isSchengen } from './continents.ts';
import { passports, sexes, visaFor } from './rule-visa-prefill.ts';
import { both, dayAt, design, type Input, listOf, textAt, textOf } from './values.ts';

/** Endorsements instead of visas; Taiwan goes another way. */
const byPass = ['HKG', 'MAC'];
const withoutVisas = [...byPass, 'TWN'];

/** One visa is good for all Schengen states: that of the longest stay asks for it. */
function countriesToAsk(input: Input, countries: readonly string[]): string[] {
  const stay = (country: string) => visaFor(input, country).stay ?? 0;
  const [main] = countries.filter(isSchengen).sort((a, b) => stay(b) - stay(a));
  return countries.filter((country) => !withoutVisas.includes(country) && (!isSchengen(country) || country === main));
}

const has = (name: string, documents: readonly Value[], kinds: readonly string[]): boolean =>
  documents.some(
    (row) => textAt(row, 'holder') === name && textAt(row, 'current') === 'yes' && kinds.includes(textAt(row, 'kind')),
  );

/** A visa of this trip was issued to the person for the country; what is under way at a mission ends with a change. */
const hasVisa = (input: Input, name: string, country: string): boolean =>
  listOf(input.visas).some(
    (row) => textAt(row, 'holder') === name && textAt(row, 'country') === country && textAt(row, 'visa') === 'issued',
  );
/** A passport or pass is applied for and not decided yet. */
const isAppliedFor = (input: Input, name: string): boolean =>
  listOf(input.applications).some((row) => textAt(row, 'holder') === name && textAt(row, 'outcome') === '');

/** Who still needs the visa, with what is known for it. */
function visaToAsk(input: Input, country: string): Value[] {
  const members = listOf(input.members).filter((member) => !hasVisa(input, textAt(member, 'name'), country));
  return members.length || !listOf(input.members).length
    ? [{ country, ...visaFor({ ...input, members }, country) }]
    : [];
}

/** As the forms of passports and passes ask for a traveller. */
const asTraveller = (member: Value): Value => {
  const [sex, birth] = [sexes[textAt(member, 'sex')], dayAt(member, 'birth')];
  const known = ['name', 'idNo', 'unitName', 'post', 'rank'].flatMap((key) =>
    textAt(member, key) === '' ? [] : [[key, textAt(member, key)] as const],
  );
  return { ...Object.fromEntries(known), ...(sex ? { sex } : {}), ...(birth ? { birth } : {}) };
};

function prepare(input: Input): RuleResult {
  const countries = listOf(input.countries).map(textOf);
  const regions = countries.filter((country) => byPass.includes(country));
  const members = listOf(input.members).filter((member) => textAt(member, 'name') !== '');
  const without = (kinds: readonly string[]) =>
    members
      .filter(
        (member) =>
          !has(textAt(member, 'name'), listOf(input.documents), kinds) && !isAppliedFor(input, textAt(member, 'name')),
      )
      .map(asTraveller);
  const value = {
    visas: countriesToAsk(input, countries).flatMap((country) => visaToAsk(input, country)),
    passports: countries.length > regions.length ? without(Object.keys(passports)) : [],
    passes: regions.length ? without(['HKMO']) : [],
    region: regions.length > 1 ? 'both' : (regions[0] ?? null),
  };
  return {
    value,
    trace: [
      {
        text: both(
          `签证 ${value.visas.length} 国，须办护照 ${value.passports.length} 人、通行证 ${value.passes.length} 人。`,
          `Visas for ${value.visas.length} countries; ${value.passports.length} need a passport, ${value.passes.length} a pass.`,
        ),
      },
    ],
  };
}

const list = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'list',
  label: both(zh, en),
  required: false,
  fields: [],
});
const day = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  required: false,
});

export const tripPreparation: Rule = {
  id: 'trip-preparation',
  title: both('批准后要办的证照和签证', 'Documents and visas to arrange after the approval'),
  basis: design('批准后自动开出，单位补齐后提交', 'Opened by the approval; the unit completes and files them'),
  input: [
    list('countries', '国家、地区', 'Countries and regions'),
    list('members', '成员', 'Members'),
    list('legs', '行程', 'Legs'),
    list('documents', '证照', 'Documents'),
    list('visas', '已有的签证', 'Visas of the trip'),
    list('applications', '在办的证照', 'Documents applied for'),
    day('exit', '离境', 'Exit'),
    day('entry', '入境', 'Entry'),
  ],
  compute: prepare,
};
