/** Reading values of forms and registers: whatever stands there, an answer and no error. */
import { daysBetween, isIsoDate } from '../../../../src/calendar/arithmetic.ts';
import { pick } from '../../../../src/language/evaluate.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { RuleResult } from '../../../../src/language/rule.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';

export type Input = { readonly [key: string]: Value };

export const both = (zh: string, en: string): Text => ({ zh, en });

export const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
export const intOf = (value: Value | undefined): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
export const dayOf = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && isIsoDate(value) ? value : undefined;

export const textAt = (value: Value, key: string): string => textOf(pick(value, key));
export const intAt = (value: Value, key: string): number => intOf(pick(value, key));
export const dayAt = (value: Value, key: string): string | undefined => dayOf(pick(value, key));
export const flagAt = (value: Value, key: string): boolean => pick(value, key) === true;
export const codesAt = (value: Value, key: string): string[] => listOf(pick(value, key)).map(textOf).filter(Boolean);
/** Names as registers keep them, joined by 、. */
export const namesAt = (value: Value, key: string): string[] => textAt(value, key).split('、').filter(Boolean);

type Compute = (input: Input) => RuleResult;

/**
 * One answer for one list: while a form is checked the same rule is asked the same thing many times, and days are slow to read.
 * Values are never changed in place, so that a list may stand for what it holds.
 */
export function remembered(key: string, compute: Compute): Compute {
  const known = new WeakMap<object, Map<string, RuleResult>>();
  return (input) => {
    const { [key]: list, ...rest } = input;
    if (!Array.isArray(list)) return compute(input);
    const answers = known.get(list) ?? new Map<string, RuleResult>();
    known.set(list, answers);
    const asked = JSON.stringify(rest);
    const found = answers.get(asked) ?? compute(input);
    answers.set(asked, found);
    return found;
  };
}

/** C8: exit and entry days both count [中办发〔2013〕16号]. */
export const daysAbroad = (exit: string, entry: string): number => daysBetween(exit, entry) + 1;

const law = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'law' });
const guide = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'guide' });

export const rules2013 = law(
  '中办发〔2013〕16号：加强因公临时出国（境）管理的意见',
  'Opinions of 2013 on temporary official trips (中办发〔2013〕16号)',
);
export const rules2008 = law(
  '中办发〔2008〕9号、中办发〔2013〕16号',
  'Rules of 2008 and 2013 on temporary official trips (中办发〔2008〕9号, 中办发〔2013〕16号)',
);
export const powers2000 = law(
  '中共中央、国务院《关于全国外事管理工作的若干规定》（2000年）',
  'Regulations of 2000 on the administration of foreign affairs',
);
export const funds2013 = law(
  '《因公临时出国经费管理办法》（财行〔2013〕516号）',
  'Measures on funds for temporary official trips (财行〔2013〕516号)',
);
export const frugality = law(
  '《党政机关厉行节约反对浪费条例》因公临时出国（境）一章',
  'Regulations on frugality in Party and government bodies, chapter on official trips',
);
export const research2016 = law(
  '厅字〔2016〕17号：教学科研人员因公临时出国管理',
  'Rules of 2016 on trips of teaching and research staff (厅字〔2016〕17号)',
);
export const exitLaw12 = law('《出境入境管理法》第十二条', 'Exit and Entry Administration Law, article 12');
export const frequencyGuide = guide(
  '山东省 2013 年出国管理规定；高校出访管理办法',
  'Shandong rules of 2013; university rules on trips',
);
export const powersGuide = guide(
  '浙江、山东省外事审批权限规定',
  'Rules of Zhejiang and Shandong on powers of approval',
);
export const design = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'design' });
