/**
 * People named in a list of the form sign a text, each by a link of their own (签署). The definition says which list, what they
 * declare, and the little of the case that they see; links, pages, letters and the sheet follow from it.
 */
import type { Expr } from './expression.ts';
import type { Basis, Text } from './text.ts';

export interface Signing {
  title: Text;
  /** List of the form whose entries sign. */
  list: string;
  /** Keys of an entry: how the signer is called, where the letter goes. */
  name: string;
  email: string;
  /** Each is ticked by the signer, none beforehand. */
  statements: readonly Text[];
  /** What the signer sees besides: keys of the form and of the own entry, no lists. The entry's are masked as its fields say. */
  shown: { form: readonly string[]; entry: readonly string[] };
  /** States in which links are sent and used to sign. */
  from: readonly string[];
  /** Links are sent and work only while this holds; else there is the paper original alone. */
  linksWhen?: Expr;
  /** Material with the paper original, for those who sign by hand. */
  original?: string;
  basis?: Basis;
}

/** House setting: days for which a link works. */
export const signingDays = { key: 'signing.linkDays', default: 14 } as const;

/** Why a signature does not stand: what its signer says by the link, or whoever recorded a paper original by mistake. */
export const objectionGrounds = {
  'not-me': { zh: '这不是我', en: 'This is not me' },
  'not-agreed': { zh: '我没有同意', en: 'I have not agreed' },
  'taken-back': { zh: '原件登记有误', en: 'The paper original was recorded by mistake' },
} as const satisfies { readonly [ground: string]: Text };

/** Those that the signer chooses from. */
export const signersGrounds = ['not-me', 'not-agreed'] as const satisfies readonly ObjectionGround[];

export type ObjectionGround = keyof typeof objectionGrounds;

/** What conditions may ask of a signing: `signing.<id>.<word>`. */
export const signingWords = ['complete', 'signed', 'linked', 'of'] as const;

/** Names are compared without blanks, dots between parts, case, width of letters and form of accents. */
export const sameName = (typed: string, name: string): boolean => {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s·•‧・.,'’-]/gu, '');
  return plain(typed) !== '' && plain(typed) === plain(name);
};
