/** Levels of a document's text (GB/T 9704-2012, 7.3.3): 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋 like the rest. */

export interface Paragraph {
  /** 1 and 2 are set apart; everything else is 0. */
  level: 0 | 1 | 2;
  /** The words that are set apart: up to the first full stop, or the whole where nothing follows. */
  head: string;
  rest: string;
}

const number = '[一二三四五六七八九十百]+';
const first = new RegExp(`^${number}、`, 'u');
const second = new RegExp(`^（${number}）`, 'u');

export function paragraphOf(text: string): Paragraph {
  const level = first.test(text) ? 1 : second.test(text) ? 2 : 0;
  if (level === 0) return { level, head: '', rest: text };
  const end = text.indexOf('。') + 1;
  return end === 0 ? { level, head: text, rest: '' } : { level, head: text.slice(0, end), rest: text.slice(end) };
}
