/** From an approved trip to its passports and visas: each opened with what the trip knows (dossier 2, §2 links). */
import type { Action, Effect, Who } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import { both, check, rowsOf, rule } from './reporting.ts';
import { agreementRows, sheetRows, wholeAgreements } from './travel-tables.ts';

interface Known {
  /** Number of the trip in the registers. */
  trip: Expr;
  countries: Expr;
  /** Where its form has them. */
  legs?: Expr;
}

const given = (known: Known): { readonly [name: string]: Expr } => ({
  members: field('members'),
  exit: field('exitDate'),
  entry: field('entryDate'),
  documents: rowsOf('document-register', { unit: ref('case.unit') }),
  ...(known.legs === undefined ? {} : { legs: known.legs }),
});

/** The mission's own sheet, where the register has one for the country and the class of passport. */
const sheetOf = (of: (key: string) => Expr, take: string): Expr =>
  rule('visa-sheet', { rows: sheetRows(of('country')), class: of('class') }, take);

const visaForm = (known: Known, of: (key: string) => Expr): { readonly [key: string]: Expr } => ({
  trip: known.trip,
  title: field('title'),
  exit: field('exitDate'),
  country: of('country'),
  from: of('from'),
  to: of('to'),
  stay: of('stay'),
  class: of('class'),
  holders: of('holders'),
  mission: sheetOf(of, 'mission'),
  sheetCheckedOn: sheetOf(of, 'checkedOn'),
  sheetDays: sheetOf(of, 'days'),
  windowDays: sheetOf(of, 'windowDays'),
  checklist: sheetOf(of, 'checklist'),
  insurance: sheetOf(of, 'insurance'),
});

const visaText = both('签证申请', 'Visa application');
const ofItem = (key: string): Expr => ref(`item.${key}`);
const travellerKeys = ['name', 'sex', 'birth', 'idNo', 'unitName', 'post', 'rank'];

/** The table of agreements does not exempt them. */
const needsVisa: Expr = {
  ne: [
    rule(
      'visa-requirement',
      {
        rows: agreementRows(ofItem('country')),
        whole: wholeAgreements,
        country: ofItem('country'),
        class: ofItem('class'),
        entry: ofItem('from'),
        stay: ofItem('stay'),
        offers: 'none',
      },
      'outcome',
    ),
    'exempt',
  ],
};

/** With the approval: an application for each country that asks for visas, a passport or pass for each member without one; after a
 * change for whom and what is still without. */
export const opensPreparations = (known: Known, when?: Expr): readonly Effect[] => {
  const prepared = (take: string): Expr =>
    rule(
      'trip-preparation',
      {
        ...given(known),
        countries: known.countries,
        visas: rowsOf('visa-register', { trip: known.trip }),
        applications: rowsOf('document-application-register', { trip: known.trip }),
      },
      take,
    );
  const forTraveller = (
    procedure: string,
    list: string,
    form: { readonly [key: string]: Expr },
    zh: string,
    en: string,
  ): Effect => ({
    each: prepared(list),
    ...(when === undefined ? {} : { when }),
    do: 'open',
    procedure,
    form: {
      tripSource: 'register',
      trip: known.trip,
      exitOn: field('exitDate'),
      returnOn: field('entryDate'),
      ...Object.fromEntries(travellerKeys.map((key) => [key, ofItem(key)])),
      ...form,
    },
    text: both(zh, en),
  });
  return [
    {
      each: prepared('visas'),
      when: when === undefined ? needsVisa : { all: [when, needsVisa] },
      do: 'open',
      procedure: 'visa-application',
      form: visaForm(known, ofItem),
      text: visaText,
    },
    forTraveller('official-passport-issue', 'passports', { action: 'new' }, '因公护照', 'Official passport'),
    forTraveller(
      'hk-macao-pass',
      'passes',
      { region: prepared('region') },
      '往来港澳通行证',
      'Pass for Hong Kong and Macao',
    ),
  ];
};

const drafts = (procedure: string): Expr => ({
  look: 'opened',
  where: { by: ref('case.id'), procedure, state: 'draft' },
  take: 'rows',
});

/** The trip does not take place: what it opened and nobody has filed yet ends with it, so that the unit has none left over. */
export const preparationsEnd = (when?: Expr): readonly Effect[] =>
  [
    { procedure: 'visa-application', act: 'drop-draft' },
    { procedure: 'official-passport-issue', act: 'discard' },
    { procedure: 'hk-macao-pass', act: 'discard' },
  ].map(({ procedure, act }) => ({
    each: drafts(procedure),
    ...(when === undefined ? {} : { when }),
    do: 'act',
    on: ref('item.case'),
    act,
  }));

/** Later, for a country that came with a change, or where an application was given up. */
export const prepareVisas = (from: readonly string[], by: readonly Who[], known: Known & { of: string }): Action => {
  const taken = (key: string): Expr =>
    key === 'country'
      ? input('country')
      : rule('trip-visa-prefill', { ...given(known), country: input('country') }, key);
  return {
    title: both('办理签证', 'Prepare visas'),
    consequence: both(
      '为一个国家开一件签证申请，填好团组、日期和持照人。',
      'Opens a visa application for one country, with delegation, dates and holders filled in.',
    ),
    from,
    by,
    input: [{ key: 'country', type: 'country', label: both('国家', 'Country') }],
    guards: [
      check(
        `${known.of}.visa-country`,
        'country',
        { some: [known.countries, { eq: [ref('item'), input('country')] }] },
        ['批准的国家里没有这个国家', '选行程中的国家；增加国家的，先申请变更。'],
        [
          'This country is not among those approved',
          'Choose one of the itinerary; to add one, ask for a change first.',
        ],
      ),
    ],
    happened: both('已开签证申请', 'A visa application was opened'),
    effects: [
      {
        do: 'open',
        procedure: 'visa-application',
        form: visaForm(known, taken),
        text: visaText,
      },
    ],
  };
};
