/** Words on the desk's screens: the language, two short texts of which one is chosen, and texts of the law book, in one hook. */
import { useLang, useSay, useT } from '../ui/lang.ts';

export function useWords() {
  return { lang: useLang(), say: useSay(), t: useT() };
}

export type Words = ReturnType<typeof useWords>;
