/** What an enterprise has to show: trade (B3), tax grade (B5), social insurance (B7) (dossier 2, §11, examples 3 and 4). */
import { money } from '../../../../src/language/blocks.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both } from '../shared/documents.ts';
import { anyEconomyOptions, findEconomy } from '../shared/economies.ts';
import { at, dateField, dayOf, type Input, intField, intOf, listOf, wordOf } from '../shared/rule-values.ts';
import { changzhou } from './law.ts';

const yuan = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

function tradeOf(input: Input): RuleResult {
  const counted = listOf(input.trade).filter((line) => findEconomy(wordOf(at(line, 'economy'))) !== undefined);
  const total = counted.reduce<number>((sum, line) => sum + intOf(at(line, 'imports')) + intOf(at(line, 'exports')), 0);
  const least = intOf(input.least);
  const enough = total >= least;
  const other = input.alternative === true;
  return {
    holds: enough || other,
    value: { total, missing: Math.max(0, least - total), byTrade: enough },
    trace: [
      {
        text: both(
          `上一自然年与各经济体进出口合计${yuan(total)}元，要求${yuan(least)}元。`,
          `Imports and exports with the economies in the last calendar year: ${yuan(total)} yuan; ${yuan(least)} are asked for.`,
        ),
        figures: counted.map((line) => ({
          label: findEconomy(wordOf(at(line, 'economy')))?.name ?? both('经济体', 'Economy'),
          value: yuan(intOf(at(line, 'imports')) + intOf(at(line, 'exports'))),
        })),
      },
      ...(enough || !other
        ? []
        : [
            {
              text: both(
                '不足，但有合同或项目和近一年签证，可以代替。',
                'Less, but a contract or project with visas of the past year stands in.',
              ),
            },
          ]),
    ],
  };
}

export const abtcTrade: Rule = {
  id: 'abtc-trade',
  title: both('贸易额（B3）', 'Trade (B3)'),
  basis: changzhou,
  input: [
    {
      key: 'trade',
      type: 'list',
      label: both('与各经济体贸易额', 'Trade by economy'),
      required: false,
      fields: [
        { key: 'economy', type: 'enum', label: both('经济体', 'Economy'), options: anyEconomyOptions },
        money('imports', both('进口', 'Imports')),
        money('exports', both('出口', 'Exports')),
      ],
    },
    money('least', both('要求', 'Asked for')),
    { key: 'alternative', type: 'bool', required: false, label: both('有替代证明', 'Other proof') },
  ],
  compute: tradeOf,
};

/** Best first. */
const taxGrades: readonly string[] = ['A', 'B', 'M', 'C', 'D'];
const gradeOptions = [...taxGrades, 'none'].map((value) => ({
  value,
  label: value === 'none' ? both('未评级', 'Not rated') : both(value, value),
}));

export const abtcTaxGrade: Rule = {
  id: 'abtc-tax-grade',
  title: both('纳税信用等级（B5）', 'Tax grade (B5)'),
  basis: changzhou,
  input: [
    { key: 'grade', type: 'enum', label: both('等级', 'Grade'), options: gradeOptions },
    { key: 'least', type: 'enum', label: both('最低等级', 'Lowest grade'), options: gradeOptions },
    {
      key: 'certificates',
      type: 'bool',
      required: false,
      label: both('未评级的有完税证明', 'Not rated: tax certificates'),
    },
  ],
  compute: (input) => {
    const grade = wordOf(input.grade);
    const rank = (value: string): number => taxGrades.indexOf(value);
    const least = rank(wordOf(input.least)) === -1 ? rank('M') : rank(wordOf(input.least));
    const holds = grade === 'none' ? input.certificates === true : rank(grade) !== -1 && rank(grade) <= least;
    const lowest = taxGrades[least] ?? 'M';
    return {
      holds,
      value: { rank: rank(grade), least: lowest },
      trace: [
        {
          text:
            grade === 'none'
              ? both('未评级的独资、合伙企业凭完税证明。', 'Enterprises that are not rated show tax certificates.')
              : both(
                  `等级 ${grade}；不低于 ${lowest} 才符合（A、B、M、C、D 由高到低）。`,
                  `Grade ${grade}; ${lowest} is the lowest that will do (A, B, M, C, D from the best).`,
                ),
        },
      ],
    };
  },
};

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export const abtcSocial: Rule = {
  id: 'abtc-social',
  title: both('社保连续月数（B7）', 'Months of social insurance (B7)'),
  basis: changzhou,
  input: [
    { key: 'since', type: 'text', max: 7, label: both('社保起始（年-月）', 'Insured since (yyyy-mm)') },
    dateField('on', '申请日', 'Filed on'),
    intField('months', '至少几个月', 'Months at least', false),
  ],
  compute: (input) => {
    const since = wordOf(input.since);
    const on = dayOf(input.on);
    const least = intOf(input.months) || 6;
    if (on === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(since))
      return {
        holds: false,
        value: { months: 0 },
        trace: [{ text: both('起始月份写成 2025-12。', 'Write the month as 2025-12.') }],
      };
    const months = Math.max(0, monthNumber(on) - monthNumber(since));
    return {
      holds: months >= least,
      value: { months },
      trace: [
        {
          text: both(
            `到申请月的上一个月，满${months}个月；要求${least}个月。`,
            `${months} full months up to the month before the filing; ${least} are asked for.`,
          ),
        },
      ],
    };
  },
};
