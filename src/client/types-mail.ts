/** What the API answers about mail, the wish to be told by mail, and failed jobs. */
import type { Lang, Text } from '../language/text.ts';

/** One's own choice. `text` is what one agrees to; a choice names its version. */
export interface OwnMailView {
  email?: string;
  verified: boolean;
  choice?: { wanted: boolean; lang?: Lang; textVersion: string; day: string };
  text: { version: string; paragraphs: Text[] };
}

/** queued: on its way · sent: the server took it · failed: nobody tries any more · kept: no mail server is set. */
export type MailState = 'queued' | 'sent' | 'failed' | 'kept';

export interface MailEntry {
  id: string;
  kind: Text;
  /** Masked; empty once the log's time is over. */
  to: string;
  subject: Text;
  status: MailState;
  tries: number;
  lastError?: string;
  createdAt: string;
  triedAt?: string;
  sentAt?: string;
  canResend: boolean;
}

export interface MailLog {
  /** Is a mail server set? */
  open: boolean;
  counts: { queued: number; sent: number; failed: number; kept: number };
  items: MailEntry[];
  next?: string;
}

export interface Resent {
  count: number;
}

/** A letter of a demo office, whole: there it rests in the log, so that its links can be followed. */
export interface DemoLetter {
  id: string;
  to: string;
  at: string;
  subject: string;
  text: string;
  link?: { url: string; label: Text };
}

export interface FailedJob {
  id: string;
  task: string;
  title: Text;
  /** Ids and numbers of the payload; anything else is left out. */
  payload: { [key: string]: string };
  error: string;
  tries?: number;
  at: string;
}

export interface WaitingJob {
  id: string;
  task: string;
  title: Text;
  tries: number;
  most: number;
  error: string;
  againAt: string;
}

export interface JobsView {
  /** Nobody tries these any more: retry or dismiss. */
  failed: FailedJob[];
  /** These will be tried again by themselves. */
  waiting: WaitingJob[];
  /** Letters that failed; they are in the mail log. */
  failedLetters: number;
}
