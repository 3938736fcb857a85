/** How a confirmation fits the organiser's letter and notice (dossier 2, §3): countries, days, dates; who decides. */
import { daysBetween } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, dayOf, type Input, intOf, listOf, opinions2013, textAt } from '../shared/reporting.ts';

const codes = (value: Value | undefined): string[] => [
  ...new Set(
    listOf(value)
      .map((entry) => textAt(entry, 'country'))
      .filter(Boolean),
  ),
];

function fit(input: Input): RuleResult {
  const own = codes(input.countries);
  const noticed = codes(input.noticeCountries);
  const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
  const days = exit && entry && exit <= entry ? daysBetween(exit, entry) + 1 : 0;
  const noticeDays = intOf(input.noticeDays);
  const equal = own.length > 0 && own.length === noticed.length && own.every((code) => noticed.includes(code));
  const holds = equal && days > 0 && days <= noticeDays && noticeDays <= intOf(input.letterDays);
  return {
    holds,
    value: { codes: own, days, equal, inOrder: days > 0 && days <= 200, withinLetter: days <= intOf(input.letterDays) },
    trace: [
      {
        text: both(
          `来函 ${own.length} 国，任务通知书 ${noticed.length} 国，${equal ? '一致' : '不一致'}；本单位 ${days} 天，通知书 ${noticeDays} 天，来函 ${intOf(input.letterDays)} 天。`,
          `Letter: ${own.length} countries; notice: ${noticed.length}, ${equal ? 'the same' : 'not the same'}; own days ${days}, notice ${noticeDays}, letter ${intOf(input.letterDays)}.`,
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
  fields: [{ key: 'country', type: 'country', label: both('国家、地区', 'Country or region'), required: false }],
});
const day = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  required: false,
});
const int = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  required: false,
});

export const confirmationFit: Rule = {
  id: 'confirmation-fit',
  title: both('与任务通知书相符', 'As in the organiser’s notice'),
  basis: opinions2013,
  input: [
    list('countries', '来函国家', 'Countries of the letter'),
    day('exit', '离境', 'Exit'),
    day('entry', '入境', 'Entry'),
    int('letterDays', '来函天数', 'Days of the letter'),
    list('noticeCountries', '通知书国家', 'Countries of the notice'),
    int('noticeDays', '通知书天数', 'Days of the notice'),
  ],
  compute: fit,
};

export const rules: readonly Rule[] = [confirmationFit];
