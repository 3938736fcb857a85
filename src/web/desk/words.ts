/** Words on the desk's screens: the language, two short texts of which one is chosen, and texts of the law book, in one hook. */
import { useLang, useSay, useT } from '../ui/lang.ts';

export function useWords() {
  return { lang: useLang(), say: useSay(), t: useT() };
}

export type Words = ReturnType<typeof useWords>;

/** Closes a text with its full stop where the law book left it open, so that two of them can stand in a row. */
export const sentence = (text: string): string =>
  text === '' || /[。！？；.!?;”"]$/.test(text) ? text : `${text}${/[\u4e00-\u9fff]/.test(text) ? '。' : '.'}`;
