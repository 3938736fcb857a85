/** Figures of the ratings, as named rules: anybody can recompute what the public page says (dossier 0 §5). */
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';

const count = (key: string, zh: string, en: string): Field => ({ key, type: 'int', label: { zh, en }, min: 0 });

/** Two decimals, half up, in whole numbers: 80.00. Empty when there is nothing to divide by. */
function share(part: number, whole: number, factor: number): string {
  if (whole === 0) return '';
  const hundredths = Math.floor((part * factor * 100 * 2 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

const number = (input: { readonly [key: string]: unknown }, key: string): number => Number(input[key] ?? 0);

const policy = {
  text: {
    zh: '国办发〔2019〕51号；GB/T 39735-2020',
    en: 'State Council General Office (2019) No. 51; GB/T 39735-2020',
  },
  mark: 'law',
} as const;

const grades = ['5', '4', '3', '2', '1'] as const;
const points = { 5: 100, 4: 80, 3: 60, 2: 40, 1: 20 } as const;

const figures: Rule = {
  id: 'service-rating-figures',
  title: { zh: '好评率与满意度指数', en: 'Share of good ratings and satisfaction index' },
  basis: policy,
  input: [
    count('n5', '非常满意', 'Very satisfied'),
    count('n4', '满意', 'Satisfied'),
    count('n3', '基本满意', 'Fairly satisfied'),
    count('n2', '不满意', 'Dissatisfied'),
    count('n1', '非常不满意', 'Very dissatisfied'),
  ],
  compute(input): RuleResult {
    const ratings = grades.reduce((sum, grade) => sum + number(input, `n${grade}`), 0);
    const good = number(input, 'n5') + number(input, 'n4') + number(input, 'n3');
    const sum = grades.reduce((total, grade) => total + points[grade] * number(input, `n${grade}`), 0);
    return {
      value: { ratings, good: share(good, ratings, 100), index: share(sum, ratings, 1) },
      trace: [
        {
          text: {
            zh: `好评率 = 三级及以上 ${good} ÷ 评价 ${ratings}；没有评价的不算好评。`,
            en: `Share of good ratings = grades 3 to 5, ${good}, ÷ ratings, ${ratings}; cases without a rating are not counted as good.`,
          },
        },
        {
          text: {
            zh: `满意度指数 = 各级得分（100、80、60、40、20）之和 ${sum} ÷ ${ratings}。`,
            en: `Index = sum of the points of the grades (100, 80, 60, 40, 20), ${sum}, ÷ ${ratings}.`,
          },
        },
      ],
    };
  },
};

const rectification: Rule = {
  id: 'service-rating-rectification',
  title: { zh: '差评整改率与回访率', en: 'Share of bad ratings put right, and revisited' },
  basis: policy,
  input: [
    count('bad', '差评（不含撤销的）', 'Bad ratings, without those set aside'),
    count('closed', '已整改办结', 'Put right and closed'),
    count('revisited', '已回访', 'Revisited'),
  ],
  compute(input): RuleResult {
    const [bad, closed, revisited] = [number(input, 'bad'), number(input, 'closed'), number(input, 'revisited')];
    return {
      value: { rectified: share(closed, bad, 100), revisited: share(revisited, bad, 100) },
      trace: [
        {
          text: {
            zh: `差评整改率 = ${closed} ÷ ${bad}；回访率 = ${revisited} ÷ ${bad}。撤销的评价不计。`,
            en: `Put right = ${closed} ÷ ${bad}; revisited = ${revisited} ÷ ${bad}. Ratings set aside do not count.`,
          },
        },
      ],
    };
  },
};

export const rules: readonly Rule[] = [figures, rectification];
