/** What a batch is checked against: the approved trip, the documents in custody, the mission's time, the insurance (dossier 2, §10). */
import { addDays } from '../../../../src/calendar/arithmetic.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { houseRule, missionSheet } from './law.ts';
import { type Input, list, parts, rowsOf, text } from './values.ts';

const date = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'date',
  required,
  label: { zh, en },
});
const noDay = { text: { zh: '还不知道行程日期。', en: 'The dates of the stay are not known yet.' } };

/** Y1: approved or abroad, in force, covers the country and the days. */
function trip(input: Input): RuleResult {
  const row = rowsOf(input.rows).at(-1);
  const code = !row
    ? 'unknown'
    : !['approved', 'abroad'].includes(text(row.state)) ||
        (text(row.validUntil) !== '' && text(row.validUntil) < text(input.today))
      ? 'state'
      : !parts(row.countries).includes(text(input.country))
        ? 'country'
        : (text(row.exit) !== '' && text(input.from) < text(row.exit)) ||
            (text(row.entry) !== '' && text(input.to) > text(row.entry))
          ? 'dates'
          : '';
  return {
    holds: code === '',
    value: { code, exit: text(row?.exit) || null, entry: text(row?.entry) || null },
    trace: [
      {
        text:
          code === ''
            ? { zh: '批件有效，包含此国和日期。', en: 'Approved, with this country and these days.' }
            : {
                zh: '批件不包含此国、此日期，或者无效。',
                en: 'The approval lacks the country or the days, or is not in force.',
              },
      },
    ],
  };
}

const visaTrip: Rule = {
  id: 'visa-trip',
  title: { zh: '批件与签证（Y1）', en: 'Approval and visa (Y1)' },
  basis: houseRule,
  input: [
    list('rows', '批件台账的行', 'Rows of the register of trips'),
    { key: 'country', type: 'country', label: { zh: '国家', en: 'Country' } },
    date('from', '入境外国', 'Entry there'),
    date('to', '离开外国', 'Leaving'),
    date('today', '按哪一天算', 'As of'),
  ],
  compute: trip,
};

/** Y2, Y3: every holder's document is in store, names agree, six months are left. */
function documents(input: Input): RuleResult {
  const rows = rowsOf(input.rows);
  const holders = rowsOf(input.holders);
  const faults = holders.flatMap((holder) => {
    const row = rows.findLast(
      (entry) => text(entry.document) === text(holder.document) && text(entry.current) !== 'no',
    );
    const name = text(holder.name);
    if (!row) return [{ name, code: 'unknown' }];
    if (text(row.holder) !== name) return [{ name, code: 'name' }];
    if (!parts(input.states).includes(text(row.state))) return [{ name, code: 'state' }];
    return text(row.expiry) < text(input.validTo) ? [{ name, code: 'validity' }] : [];
  });
  const numbers = holders.map((holder) => text(holder.document));
  const cases = rows
    .filter(
      (row) =>
        numbers.includes(text(row.document)) &&
        text(row.current) !== 'no' &&
        parts(input.states).includes(text(row.state)),
    )
    .map((row) => text(row.case))
    .filter(Boolean);
  const words: { readonly [code: string]: readonly [string, string] } = {
    unknown: ['证照不在台账', 'document not in the register'],
    name: ['姓名与台账不同', 'name differs from the register'],
    state: ['证照不在应在的地方', 'document is not where it must be'],
    validity: ['有效期不够', 'too little validity'],
  };
  return {
    holds: faults.length === 0,
    value: {
      cases,
      documents: numbers.join('、'),
      size: holders.length,
      faults: faults.map(({ name, code }) => `${name}：${words[code]?.[0]} ${words[code]?.[1]}`),
    },
    trace: faults.length
      ? faults.map(({ name, code }) => ({
          text: { zh: `${name}：${words[code]?.[0]}。`, en: `${name}: ${words[code]?.[1]}.` },
        }))
      : [{ text: { zh: '证照齐全，姓名一致，有效期够。', en: 'Documents present, names agree, validity is enough.' } }],
  };
}

const visaDocuments: Rule = {
  id: 'visa-documents',
  title: { zh: '送签证照核对（Y2、Y3）', en: 'Documents of a batch (Y2, Y3)' },
  basis: houseRule,
  input: [
    list('rows', '证照台账的行', 'Rows of the document register'),
    list('holders', '持照人', 'Holders'),
    { key: 'states', type: 'text', max: 100, label: { zh: '可以的状态', en: 'States that will do' } },
    date('validTo', '证照至少有效到', 'Valid at least until'),
  ],
  compute: documents,
};

/** Cover for the whole stay and a day on both sides. */
const insurance: Rule = {
  id: 'visa-insurance',
  title: { zh: '保险期间', en: 'Insurance' },
  basis: missionSheet,
  input: [
    date('from', '保险起', 'Insured from'),
    date('to', '保险止', 'Insured to'),
    date('entry', '入境外国', 'Entry there'),
    date('exit', '离开外国', 'Leaving'),
  ],
  compute: (input) => {
    if (text(input.entry) === '' || text(input.exit) === '')
      return { holds: false, value: { needFrom: null, needTo: null }, trace: [noDay] };
    const [needFrom, needTo] = [addDays(String(input.entry), -1), addDays(String(input.exit), 1)];
    const holds = String(input.from) <= needFrom && String(input.to) >= needTo;
    return {
      holds,
      value: { needFrom, needTo },
      trace: [{ text: { zh: `须覆盖${needFrom}至${needTo}。`, en: `It must cover ${needFrom} to ${needTo}.` } }],
    };
  },
};

/** `武外侨照字〔2026〕31号` as the diplomatic form writes it: `(2026)武外侨照字第31号`. */
const noteNumber: Rule = {
  id: 'note-number',
  title: { zh: '照会号', en: 'Number of a note verbale' },
  basis: houseRule,
  input: [{ key: 'number', type: 'text', max: 60, label: { zh: '登记号', en: 'Number as registered' } }],
  compute: (input) => {
    const [, series, year, serial] = /^(.+)〔(\d{4})〕(\d+)号$/u.exec(String(input.number)) ?? [];
    const printed = series ? `(${year})${series}第${serial}号` : String(input.number);
    return { value: { printed }, trace: [{ text: { zh: printed, en: printed } }] };
  },
};

/** Working days until the visas can be there: the mission's own and five for what comes before and after. */
const ready: Rule = {
  id: 'visa-days',
  title: { zh: '办妥签证所需工作日', en: 'Working days until the visas are there' },
  basis: missionSheet,
  input: [
    {
      key: 'sheetDays',
      type: 'int',
      min: 0,
      max: 365,
      label: { zh: '使领馆办理工作日', en: 'Working days of the mission' },
    },
  ],
  compute: (input) => {
    const days = (typeof input.sheetDays === 'number' ? input.sheetDays : 0) + 5;
    return {
      value: { days },
      trace: [
        { text: { zh: `须知工作日加5个，共${days}个工作日。`, en: `The sheet's days plus 5: ${days} working days.` } },
      ],
    };
  },
};

/** Not before the mission takes applications. */
const opens: Rule = {
  id: 'visa-window',
  title: { zh: '最早递交日期', en: 'First day to submit' },
  basis: missionSheet,
  input: [
    date('from', '入境外国', 'Entry there'),
    { key: 'days', type: 'int', min: 0, max: 730, label: { zh: '最多提前几天', en: 'Days before entry at most' } },
    date('today', '按哪一天算', 'As of'),
  ],
  compute: (input) => {
    if (text(input.from) === '') return { holds: false, value: { first: null }, trace: [noDay] };
    const first = addDays(String(input.from), -(typeof input.days === 'number' ? input.days : 0));
    const holds = String(input.today) >= first;
    return {
      holds,
      value: { first },
      trace: [{ text: { zh: `${first}起可以递交。`, en: `Applications are taken from ${first}.` } }],
    };
  },
};

export const batchRules: readonly Rule[] = [visaTrip, visaDocuments, insurance, noteNumber, ready, opens];
