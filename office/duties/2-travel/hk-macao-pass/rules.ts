/** End of an endorsement, entries, days in Hong Kong and Macao (dossier 2, §7.5). */
import { addDays, addMonths } from '../../../../src/calendar/arithmetic.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, design, hkMacaoGuide } from '../shared/documents.ts';
import { dayOf, daysAbroad, intOf, textOf } from '../shared/reading.ts';

const day = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  ...(required ? {} : { required }),
});

/** Terms of a visit endorsement: months and entries. */
const terms: { readonly [term: string]: readonly [months: number, entries: 'single' | 'double' | 'multiple'] } = {
  '3m-single': [3, 'single'],
  '3m-double': [3, 'double'],
  '3m-multiple': [3, 'multiple'],
  '6m-multiple': [6, 'multiple'],
  '12m-multiple': [12, 'multiple'],
};
export const termOptions = [
  { value: '3m-single', label: both('3 个月一次', '3 months, single') },
  { value: '3m-double', label: both('3 个月两次', '3 months, double') },
  { value: '3m-multiple', label: both('3 个月多次', '3 months, multiple') },
  { value: '6m-multiple', label: both('6 个月多次', '6 months, multiple') },
  { value: '12m-multiple', label: both('1 年多次', '1 year, multiple') },
];
export const regionOptions = [
  { value: 'HKG', label: both('中国香港', 'Hong Kong, China') },
  { value: 'MAC', label: both('中国澳门', 'Macao, China') },
  { value: 'both', label: both('香港和澳门', 'Hong Kong and Macao') },
];

/** VAL: the last day is the one before the anniversary; it may not lie after the end of the pass. */
export const endorsementEnd: Rule = {
  id: 'endorsement-end',
  title: both('签注的最后一天', 'Last day of an endorsement'),
  basis: hkMacaoGuide,
  input: [
    day('from', '自', 'From'),
    { key: 'term', type: 'enum', label: both('签注', 'Endorsement'), options: termOptions, required: false },
    day('until', '派驻至', 'Posted until', false),
    day('expiry', '通行证有效期至', 'Pass valid until', false),
  ],
  compute(input): RuleResult {
    const from = dayOf(input.from);
    const term = terms[textOf(input.term)];
    const to = term && from ? addDays(addMonths(from, term[0]), -1) : dayOf(input.until);
    if (!from || !to)
      return { holds: false, value: {}, trace: [{ text: both('日期不全。', 'The dates are not complete.') }] };
    const expiry = dayOf(input.expiry);
    const fits = to >= from && (expiry === undefined || to <= expiry);
    return {
      holds: fits,
      value: { to, entries: term ? term[1] : 'multiple' },
      trace: [
        {
          text: both(
            `签注 ${from} 至 ${to}${expiry ? `；通行证到 ${expiry}，${fits ? '够' : '不够，先换发通行证'}` : ''}。`,
            `Endorsement ${from} to ${to}${expiry ? `; pass until ${expiry}: ${fits ? 'enough' : 'renew the pass first'}` : ''}.`,
          ),
        },
      ],
    };
  },
};

const allowed = { single: 1, double: 2, multiple: undefined } as const;

/** Counted from the entry stamps: one more is possible while the endorsement lasts and entries are left. */
export const endorsementUse: Rule = {
  id: 'endorsement-use',
  title: both('签注已用次数', 'Entries used'),
  basis: hkMacaoGuide,
  input: [
    { key: 'term', type: 'enum', label: both('签注', 'Endorsement'), options: termOptions, required: false },
    day('from', '自', 'From', false),
    day('until', '派驻至', 'Posted until', false),
    { key: 'used', type: 'int', min: 0, max: 999, label: both('已用次数', 'Entries used') },
    day('entered', '入境', 'Entered', false),
  ],
  compute(input): RuleResult {
    const term = terms[textOf(input.term)];
    const [from, entered] = [dayOf(input.from), dayOf(input.entered)];
    const to = term && from ? addDays(addMonths(from, term[0]), -1) : dayOf(input.until);
    const limit = term ? allowed[term[1]] : undefined;
    const used = intOf(input.used);
    const inTime = entered !== undefined && (!from || entered >= from) && (!to || entered <= to);
    return {
      holds: inTime && (limit === undefined || used < limit),
      value: { usedUp: limit !== undefined && used >= limit, left: limit === undefined ? null : limit - used },
      trace: [
        {
          text: both(
            `签注 ${from ?? ''} 至 ${to ?? ''}，已用 ${used} 次${limit === undefined ? '，多次' : `，共 ${limit} 次`}。`,
            `Endorsement ${from ?? ''} to ${to ?? ''}; used ${used} of ${limit ?? 'many'}.`,
          ),
        },
      ],
    };
  },
};

export const endorsementEntries: Rule = {
  id: 'endorsement-entries',
  title: both('签注次数', 'Entries of an endorsement'),
  basis: design,
  input: [
    { key: 'term', type: 'enum', label: both('签注', 'Endorsement'), options: termOptions },
    { key: 'planned', type: 'int', min: 1, max: 99, label: both('计划次数', 'Entries planned') },
    { key: 'standing', type: 'bool', required: false, label: both('长期业务需要', 'Standing need') },
  ],
  compute(input): RuleResult {
    const entries = terms[textOf(input.term)]?.[1] ?? 'single';
    const planned = intOf(input.planned);
    // Of several entries planned, one region may ask for one alone.
    const holds = entries === 'single' || (entries === 'double' ? planned >= 2 : input.standing === true);
    const why = {
      single: both('一次签注：前往一次。', 'Single: one entry.'),
      double: both('两次签注：批件写明两次以上。', 'Double: the approval states two entries or more.'),
      multiple: both('多次签注：单位说明长期业务需要。', 'Multiple: the unit states a standing need.'),
    }[entries];
    return { holds, value: { entries }, trace: [{ text: why }] };
  },
};

/** The same scale as for countries: one region 5 days, both 8, for administrative visits. */
export const passDays: Rule = {
  id: 'pass-days',
  title: both('在港澳天数', 'Days in Hong Kong and Macao'),
  basis: design,
  input: [
    { key: 'region', type: 'enum', label: both('地区', 'Region'), options: regionOptions },
    day('exit', '离境', 'Exit'),
    day('entry', '返回', 'Return'),
    { key: 'administrative', type: 'bool', required: false, label: both('行政类', 'Administrative') },
  ],
  compute(input): RuleResult {
    const region = textOf(input.region);
    const codes = region === 'both' ? ['HKG', 'MAC'] : [region];
    const limit = codes.length > 1 ? 8 : 5;
    const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
    const days = exit && entry && entry >= exit ? daysAbroad(exit, entry) : 0;
    const holds = days > 0 && (input.administrative !== true || days <= limit);
    return {
      holds,
      value: { days, limit, codes },
      trace: [
        {
          text: both(
            `离境到返回共 ${days} 天（首尾两天都算）${input.administrative === true ? `，限 ${limit} 天` : ''}。`,
            `${days} days from exit to return, both counted${input.administrative === true ? `; at most ${limit}` : ''}.`,
          ),
        },
      ],
    };
  },
};

export const rules: readonly Rule[] = [endorsementEnd, endorsementUse, endorsementEntries, passDays];
