/** How a trip fits what is registered: its plan item (T09, T10), its notice (T08), overdue reports and disclosures (T18). */

import { money } from '../../../../src/language/blocks.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { findCountry } from '../../../../src/language/identifiers/countries.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { membersInput } from './rule-people.ts';
import { both, codesAt, dayAt, dayOf, funds2013, intAt, intOf, listOf, rules2013, textAt, textOf } from './values.ts';

const rows = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'list',
  label: both(zh, en),
  required: false,
  fields: [{ key: 'state', type: 'text', label: both('状态', 'State'), required: false }],
});
const text = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required: false,
});
const int = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  required: false,
});
const codes: Field = { key: 'countries', type: 'list', label: both('国家', 'Countries'), fields: [], required: false };

/** Rows not handed in (in the browser) are not missed; the server looks. */
export const tripPlanFit: Rule = {
  id: 'trip-plan-fit',
  title: both('列入计划', 'In the plan'),
  basis: rules2013,
  input: [
    rows('plan', '计划', 'Plan item'),
    text('category', '类别', 'Category'),
    money('total', both('预算', 'Budget'), undefined, { required: false }),
    codes,
    text('ownTrip', '本件批件号', 'Number of this trip'),
  ],
  compute: (input): RuleResult => {
    if (input.plan === undefined)
      return {
        holds: true,
        value: { fits: true, affordable: true },
        trace: [{ text: both('提交时核对计划。', 'The plan is looked up when you file.') }],
      };
    const own = textOf(input.ownTrip);
    const item = listOf(input.plan).find(
      (row) => textAt(row, 'state') === 'approved' || (own !== '' && textAt(row, 'trip') === own),
    );
    const planned = item === undefined ? [] : codesAt(item, 'countries');
    const extra = listOf(input.countries)
      .map(textOf)
      .filter((code) => !planned.includes(code));
    const budget = item === undefined ? 0 : intAt(item, 'budget');
    return {
      holds: item !== undefined,
      value: {
        fits: item !== undefined && textAt(item, 'category') === textOf(input.category),
        affordable: item !== undefined && intOf(input.total) <= budget,
        extra: extra.map((code) => findCountry(code)?.name.zh ?? code).join('、'),
        budget,
      },
      trace: [
        {
          text:
            item === undefined
              ? both(
                  '没有本单位已批准、未使用的这一计划。',
                  'The unit has no approved, unused plan item of this number.',
                )
              : both(
                  `计划预算 ${(budget / 100).toFixed(2)} 元。`,
                  `Budget of the plan: CNY ${(budget / 100).toFixed(2)}.`,
                ),
        },
      ],
    };
  },
};

/** What the notice must show: members, countries, days, budget. A trip whose words differ from those put up is put up again. */
export const tripShown: Rule = {
  id: 'trip-shown',
  title: both('公示内容', 'What the notice shows'),
  basis: rules2013,
  input: [
    text('names', '成员', 'Members'),
    codes,
    int('days', '天数', 'Days'),
    money('total', both('预算', 'Budget'), undefined, { required: false }),
    rows('notices', '公示', 'Notice'),
  ],
  compute: (input) => {
    const key = [
      textOf(input.names),
      listOf(input.countries).map(textOf).join('、'),
      String(intOf(input.days)),
      String(intOf(input.total)),
    ].join(' | ');
    const put = listOf(input.notices).at(-1);
    return {
      holds: input.notices === undefined || (put !== undefined && textAt(put, 'shown') === key),
      value: { key },
      trace: [{ text: both(`公示应写明：${key}`, `The notice shows: ${key}`) }],
    };
  },
};

/** A report that was given back is due when its mending is. */
const reportDue = (row: Value): string | undefined =>
  (textAt(row, 'state') === 'returned' ? dayAt(row, 'reviseDue') : undefined) ?? dayAt(row, 'due');

/** T18 and the reminder of disclosures that are late. */
export const tripReportsDue: Rule = {
  id: 'trip-reports-due',
  title: both('出访报告和公开没有逾期', 'No report or disclosure is late'),
  basis: rules2013,
  input: [
    membersInput,
    rows('reports', '报告', 'Reports'),
    rows('trips', '团组', 'Trips'),
    { key: 'today', type: 'date', label: both('今天', 'Today') },
  ],
  compute: (input) => {
    const today = dayOf(input.today) ?? '';
    const names = listOf(input.members).map((member) => textAt(member, 'name'));
    const late = listOf(input.reports).filter(
      (row) =>
        ['due', 'returned'].includes(textAt(row, 'state')) &&
        (reportDue(row) ?? today) < today &&
        names.includes(textAt(row, 'head')),
    );
    // A report that nobody has begun is as late as one that waits.
    const begun = listOf(input.reports).map((row) => textAt(row, 'trip'));
    const unbegun = listOf(input.trips).filter(
      (row) =>
        textAt(row, 'state') === 'returned' &&
        (dayAt(row, 'reportDue') ?? today) < today &&
        !begun.includes(textAt(row, 'trip')) &&
        names.includes(textAt(row, 'head')),
    );
    const undisclosed = listOf(input.trips).filter(
      (row) =>
        textAt(row, 'state') === 'returned' &&
        (dayAt(row, 'disclosureDue') ?? today) < today &&
        dayAt(row, 'disclosedOn') === undefined,
    );
    const heads = [...late, ...unbegun].map((row) => textAt(row, 'head'));
    return {
      holds: heads.length === 0,
      value: { heads: heads.join('、'), disclosed: undisclosed.length === 0, undisclosed: undisclosed.length },
      trace: [
        {
          text: both(
            `逾期报告 ${heads.length} 份${heads.length ? `（${heads.join('、')}）` : ''}，逾期未公开 ${undisclosed.length} 个团组。`,
            `${heads.length} late report(s), ${undisclosed.length} trip(s) not disclosed in time.`,
          ),
        },
      ],
    };
  },
};

/** Closing: report accepted, disclosure recorded, every document of the trip back. */
export const tripClosing: Rule = {
  id: 'trip-closing',
  title: both('可以办结', 'May be closed'),
  basis: funds2013,
  input: [rows('reports', '报告', 'Reports'), rows('documents', '证照', 'Documents')],
  compute: (input) => {
    const reported =
      input.reports === undefined || listOf(input.reports).some((row) => textAt(row, 'state') === 'accepted');
    const out = listOf(input.documents).filter((row) =>
      ['on-loan', 'overdue', 'at-consulate'].includes(textAt(row, 'state')),
    );
    return {
      holds: reported && out.length === 0,
      value: { reported, out: out.length },
      trace: [
        {
          text: both(
            `报告${reported ? '已' : '未'}通过，未归还证照 ${out.length} 本。`,
            `The report is ${reported ? '' : 'not '}accepted; ${out.length} document(s) are still out.`,
          ),
        },
      ],
    };
  },
};

/** At least one document of the trip is lent for each member; without the register nothing is said. */
export const tripDocuments: Rule = {
  id: 'trip-documents',
  title: both('证照齐备', 'Documents at hand'),
  basis: rules2013,
  input: [rows('documents', '证照', 'Documents'), int('persons', '人数', 'Persons')],
  compute: (input) => {
    const lent = listOf(input.documents).filter((row) => textAt(row, 'state') === 'on-loan').length;
    return {
      holds: input.documents === undefined || lent >= intOf(input.persons),
      value: { lent },
      trace: [
        {
          text: both(
            `已领用 ${lent} 本，${intOf(input.persons)} 人。`,
            `${lent} lent, ${intOf(input.persons)} travel.`,
          ),
        },
      ],
    };
  },
};
