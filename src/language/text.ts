/** Words for people, always in both languages; and where a fact comes from. */

export type Lang = 'zh' | 'en';

/** One text in both languages. */
export interface Text {
  zh: string;
  en: string;
}

/** law: fixed by statute or standard · guide: a published guide's figure, a setting · design: our choice, a setting. */
export type SourceMark = 'law' | 'guide' | 'design';

/** Where a rule comes from: law and article, or guide, or design. */
export interface Basis {
  text: Text;
  mark: SourceMark;
  url?: string;
}
