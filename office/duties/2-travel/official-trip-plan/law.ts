/** Where the rules of the plan come from, and short words. */
import type { Basis, Text } from '../../../../src/language/text.ts';

export const both = (zh: string, en: string): Text => ({ zh, en });

export const rules2013: Basis = {
  text: both(
    '中办发〔2013〕16号：加强因公临时出国（境）管理的意见',
    'Opinions of 2013 on temporary official trips (中办发〔2013〕16号)',
  ),
  mark: 'law',
};
export const frugality: Basis = {
  text: both(
    '《党政机关厉行节约反对浪费条例》因公临时出国（境）一章',
    'Regulations on frugality in Party and government bodies, chapter on official trips',
  ),
  mark: 'law',
};
export const funds: Basis = {
  text: both(
    '《因公临时出国经费管理办法》（财行〔2013〕516号）第四条、第五条',
    'Measures on funds for temporary official trips (财行〔2013〕516号), articles 4 and 5',
  ),
  mark: 'law',
};
export const design = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'design' });
