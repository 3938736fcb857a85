/** Signing: what the filing side sees of it, and what a signer sees by the link. */
import type { ObjectionGround } from '../language/signing.ts';
import type { Basis, Text } from '../language/text.ts';

/** On the case: how far it is. */
export interface SigningCount {
  id: string;
  title: Text;
  /** List of the form whose entries sign. */
  list: string;
  of: number;
  signed: number;
  /** Of them by link. */
  linked: number;
  /** Links can be sent now, by this reader. */
  gather: boolean;
}

/**
 * signed: by link · original: on paper · objected: says that it is not theirs · sent: a link works · ended: the link has ended ·
 * unsent: no link yet · no-address: nobody to write to
 */
export type SignerState = 'signed' | 'original' | 'objected' | 'sent' | 'ended' | 'unsent' | 'no-address';

export interface SignerView {
  /** Place in the list, from 0; calls about this entry name it. */
  at: number;
  name: string;
  email: string;
  state: SignerState;
  /** Instant of the signature, the objection or the letter. */
  on?: string;
  /** Last day of the link. */
  until?: string;
  ground?: ObjectionGround;
  /** Check value of what was signed. */
  hash?: string;
  /** Something was signed under this name on that day, and has changed since: it no longer counts. */
  stale?: string;
}

export interface SigningView extends SigningCount {
  statements: readonly Text[];
  basis?: Basis;
  signers: SignerView[];
  /** The material with the paper original, and whether it is there. */
  original?: { material: string; title: Text; there: boolean };
  /** Links can be sent and used; else there is the paper original alone. */
  byLinks: boolean;
  /** Days for which a new link works. */
  days: number;
  /** Printed list of statements and signatures. */
  sheet: string;
}

/** What the page of a link shows. Names are masked until its reader has typed them. */
export interface SignPage {
  office: Text;
  procedure: Text;
  number: string;
  title: Text;
  statements: readonly Text[];
  basis?: Basis;
  shown: readonly { label: Text; value: Text }[];
  name: string;
  /** Last day of the link. */
  until: string;
  state: 'open' | 'signed' | 'objected';
  signed?: { name: string; at: string; hash: string };
  objected?: { ground: ObjectionGround; at: string };
}
