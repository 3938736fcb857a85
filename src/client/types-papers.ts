/** What the API answers about papers after they are issued: delivery, remedies, papers to print. */
import type { Text } from '../language/text.ts';
import type { PaperView } from './types.ts';

export type DeliveryWay = 'portal' | 'email' | 'window' | 'left' | 'post' | 'notice';

/** One fact on record. */
export interface DeliveryFactView {
  way: DeliveryWay;
  what: 'sent' | 'received' | 'readable' | 'read';
  on: string;
  abroad: boolean;
  /** Post number, message number, who signed; to the staff of the case. */
  proof?: string;
  attempts?: string;
}

export interface PaperDelivery {
  paper: { id: string; title: Text; number: string; issuedOn: string };
  facts: DeliveryFactView[];
  /** The day by rule, and the rule; a public notice's day may still come. */
  delivered?: { on: string; way: DeliveryWay; basis: Text };
}

export interface DeliveriesView {
  /** Consent to electronic service; `from` since when. */
  consent: { agreed: boolean; from?: string };
  /** The reader may record facts. */
  mayRecord: boolean;
  /** The reader may agree or withdraw. */
  mayConsent: boolean;
  papers: PaperDelivery[];
}

export interface NewDeliveryFact {
  way: Exclude<DeliveryWay, 'portal'>;
  what: 'sent' | 'received';
  on: string;
  proof?: string;
  attempts?: string;
  abroad?: boolean;
}

export type RemedyResult = 'upheld' | 'changed' | 'revoked' | 'unlawful' | 'withdrawn' | 'dismissed' | 'settled';

export interface RemedyLinkView {
  id: string;
  kind: 'reconsideration' | 'suit';
  number: string;
  body: string;
  filedOn: string;
  toldBy: 'office' | 'applicant';
  result?: { result: RemedyResult; title: Text; decidedOn: string; note: string };
}

/** What can be done against one decision, and what was. */
export interface RemediesView {
  paper: { id: string; title: Text; number: string; issuedOn: string };
  /** The last days count from delivery; before it is proven, from the day of issue. */
  countedFrom: { on: string; from: 'delivery' | 'issue' };
  ways: { way: 'reconsideration' | 'suit' | 'complaint'; body: Text; lastDay?: string; basis: Text; over: boolean }[];
  links: RemedyLinkView[];
  mayRecord: boolean;
  mayTell: boolean;
}

export interface NewRemedyLink {
  paper: string;
  kind: 'reconsideration' | 'suit';
  number: string;
  body: string;
  filedOn: string;
}

export interface NewRemedyResult {
  result: RemedyResult;
  decidedOn: string;
  note?: string;
}

/** A paper that waits to be printed and handed over: issued, ready, not delivered. */
export interface PaperToPrint extends PaperView {
  caseId: string;
  caseNumber: string;
  applicant: string;
}

export interface PapersToPrint {
  items: PaperToPrint[];
  /** More than can be shown at once. */
  more: boolean;
}
