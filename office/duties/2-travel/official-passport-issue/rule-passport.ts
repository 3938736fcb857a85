/** Class, reuse or renewal, term and photograph of an official passport (dossier 2, §7.1: table 7.1a, D4, D7, outputs). */
import { addDays, addMonths } from '../../../../src/calendar/arithmetic.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, design, mfaGuide, passportLaw } from '../shared/documents.ts';
import { rankOptions } from '../shared/ranks.ts';
import { dayOf, type Input, intOf, textOf } from '../shared/reading.ts';
import { bodyOptions } from '../shared/traveller.ts';

const day = (key: string, zh: string, en: string): Field => ({ key, type: 'date', label: both(zh, en) });
const int = (key: string, zh: string, en: string, required = false): Field => ({
  key,
  type: 'int',
  min: 0,
  max: 1000,
  label: both(zh, en),
  required,
});

export const classOptions = [
  { value: 'D', label: both('外交护照', 'Diplomatic') },
  { value: 'S', label: both('公务护照', 'Service') },
  { value: 'P', label: both('公务普通护照', 'Public affairs') },
];
const className = (value: string) => classOptions.find((entry) => entry.value === value)?.label ?? both(value, value);

/** Table 7.1a: vice-province and above by the ministry alone; officials of Party and government bodies from deputy division on. */
function classOf(rank: string, body: string): string {
  if (rank === 'vice-province') return 'D';
  const official = ['bureau', 'deputy-bureau', 'division', 'deputy-division'].includes(rank);
  return official && body === 'organ' ? 'S' : 'P';
}

export const passportClass: Rule = {
  id: 'passport-class',
  title: both('护照种类', 'Class of passport'),
  basis: passportLaw('三条、第四条、第八条', 'articles 3, 4 and 8'),
  input: [
    { key: 'rank', type: 'enum', label: both('职级', 'Rank'), options: rankOptions },
    { key: 'bodyKind', type: 'enum', label: both('单位性质', 'Kind of unit'), options: bodyOptions },
    {
      key: 'class',
      type: 'enum',
      label: both('申请的种类', 'Class asked for'),
      options: classOptions,
      required: false,
    },
  ],
  compute(input): RuleResult {
    const due = classOf(textOf(input.rank), textOf(input.bodyKind));
    const asked = textOf(input.class);
    const [ours, theirs] = [className(due), className(asked)];
    return {
      holds: asked === '' || asked === due,
      value: { class: due, kind: `${due}E`, issuer: due === 'D' ? 'mfa' : 'office' },
      trace: [
        {
          text:
            asked === '' || asked === due
              ? both(`按职级和单位，办${ours.zh}。`, `By rank and unit: ${ours.en} passport.`)
              : both(
                  `按职级和单位应办${ours.zh}，申请的是${theirs.zh}。`,
                  `By rank and unit a ${ours.en} passport; asked for: ${theirs.en}.`,
                ),
        },
      ],
    };
  },
};

/** D4. A span of months used as a condition: complete on the corresponding day, clamped, never rolled (0 §1.4). */
export const passportReuse: Rule = {
  id: 'passport-reuse',
  title: both('沿用还是换发', 'Reuse or renew'),
  basis: mfaGuide,
  input: [
    day('returnOn', '计划回国', 'Planned return'),
    day('expiry', '护照有效期至', 'Passport expires'),
    int('months', '回国后至少几个月', 'Least months after the return'),
    int('pages', '空白签证页', 'Blank visa pages'),
    int('leastPages', '至少空白页', 'Least blank pages'),
  ],
  compute(input): RuleResult {
    const [returnOn, expiry] = [dayOf(input.returnOn), dayOf(input.expiry)];
    if (!returnOn || !expiry)
      return { holds: false, value: {}, trace: [{ text: both('日期不全。', 'The dates are not complete.') }] };
    const months = typeof input.months === 'number' ? intOf(input.months) : 6;
    const least = typeof input.leastPages === 'number' ? intOf(input.leastPages) : 2;
    const needed = addMonths(returnOn, months);
    const enough = typeof input.pages !== 'number' || intOf(input.pages) >= least;
    const lasts = expiry >= needed;
    return {
      holds: lasts && enough,
      value: { needed, lasts, enough, handling: lasts && enough ? 'reuse' : 'renew' },
      trace: [
        {
          text: both(
            `${returnOn} 回国加 ${months} 个月为 ${needed}；护照到 ${expiry}，${lasts ? '够' : '不够，应换发'}。`,
            `Return ${returnOn} plus ${months} months is ${needed}; the passport runs to ${expiry}: ${lasts ? 'enough' : 'renew it'}.`,
          ),
        },
        ...(enough
          ? []
          : [
              { text: both(`空白签证页少于 ${least} 页，应换发。`, `Fewer than ${least} blank visa pages: renew it.`) },
            ]),
      ],
    };
  },
};

/** VAL: the day of issue is day 1, so the last day is the one before the anniversary. */
function termOf(input: Input): RuleResult {
  const [issuedOn, expiry] = [dayOf(input.issuedOn), dayOf(input.expiry)];
  if (!issuedOn) return { holds: false, value: {}, trace: [{ text: both('没有签发日期。', 'No date of issue.') }] };
  const years = intOf(input.years) || 5;
  const last = addDays(addMonths(issuedOn, 12 * years), -1);
  return {
    holds: expiry === undefined || (expiry <= last && expiry > issuedOn),
    value: { last },
    trace: [
      {
        text: both(
          `${issuedOn} 签发，最长 ${years} 年：最晚到 ${last}。`,
          `Issued ${issuedOn}, at most ${years} years: until ${last}.`,
        ),
      },
    ],
  };
}

export const passportTerm: Rule = {
  id: 'passport-term',
  title: both('证照有效期', 'Term of a document'),
  basis: design,
  input: [
    day('issuedOn', '签发', 'Issued'),
    { ...day('expiry', '有效期至', 'Expires'), required: false },
    int('years', '最长年数', 'Years at most'),
  ],
  compute: termOf,
};

const between = (value: number, low: number, high: number) => value >= low && value <= high;

export const officialPhoto: Rule = {
  id: 'official-photo',
  title: both('证照相片', 'Photograph'),
  basis: mfaGuide,
  input: [
    int('width', '宽（毫米）', 'Width (mm)'),
    int('height', '高（毫米）', 'Height (mm)'),
    int('headWidth', '头部宽（毫米）', 'Head width (mm)', true),
    int('headHeight', '头部高（毫米）', 'Head height (mm)', true),
    { key: 'white', type: 'bool', label: both('白色背景', 'White background') },
    { key: 'receipt', type: 'text', max: 40, label: both('相片回执号', 'Photo receipt'), required: false },
  ],
  compute(input): RuleResult {
    const size = (intOf(input.width) || 33) === 33 && (intOf(input.height) || 48) === 48;
    const faults: [ok: boolean, zh: string, en: string][] = [
      [size, '尺寸应为 33×48 毫米', 'the size is 33×48 mm'],
      [between(intOf(input.headWidth), 15, 22), '头部宽应为 15–22 毫米', 'the head is 15–22 mm wide'],
      [between(intOf(input.headHeight), 28, 33), '头部高应为 28–33 毫米', 'the head is 28–33 mm high'],
      [input.white === true, '背景应为白色', 'the background is white'],
      [/^\d{20}$/.test(textOf(input.receipt)), '回执号应为 20 位数字', 'the receipt has 20 digits'],
    ];
    const failed = faults.filter(([ok]) => !ok);
    return {
      holds: failed.length === 0,
      value: { failed: failed.length },
      trace: failed.length
        ? failed.map(([, zh, en]) => ({ text: both(`${zh}。`, `It must be so: ${en}.`) }))
        : [{ text: both('相片合格。', 'The photograph passes.') }],
    };
  },
};
