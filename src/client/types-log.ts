/** What the public log of papers answers with. */

export type PaperEventKind = 'issued' | 'valid' | 'expired' | 'revoked' | 'replaced' | 'void';

export interface ProvenEvent {
  event: PaperEventKind;
  /** Place among the events of this paper: 0 is its issue. */
  n: number;
  /** Civil day of the event. */
  day: string;
  /** Hash of the case's events up to the issue, in hex; empty for later events. */
  chain: string;
  /** Place in the log. */
  leaf: number;
  /** Hashes from the leaf up to the root, Base64. */
  path: string[];
}

/** The file that goes with a paper. It holds no name and no personal data; the number stands on the paper too. */
export interface PaperProof {
  format: 'qiao-paper-proof/1';
  paper: { sha256: string; number: string };
  /** Hex. Whoever has it can find this paper's leaves in the log. */
  salt: string;
  events: ProvenEvent[];
  /** Signed note: origin, size, root, time, signatures. */
  checkpoint: string;
  /** Public key that the office says is its own; trust the one you got from the office instead. */
  key: string;
}

/** What the public log says of a paper. */
export interface LoggedPaperView {
  /** SHA-256 of the sealed PDF, hex. */
  sha256: string;
  /** Oldest first: the issue, then what happened to it. */
  events: { event: PaperEventKind; day: string; leaf: number }[];
  /** Address of the proof file. */
  proofUrl: string;
}

/** That one tree of the log goes on from another (RFC 6962 §2.1.2). */
export interface ConsistencyProof {
  from: number;
  to: number;
  /** Base64. */
  path: string[];
}
