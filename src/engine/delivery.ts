/** When a paper counts as delivered (0 §6): computed from the facts on record, never stored. */
import { computePeriod } from '../calendar/period.ts';
import type { Calendar, IsoDate } from '../calendar/types.ts';
import type { PaperKind } from '../language/paper.ts';
import type { Text } from '../language/text.ts';

export const deliveryWays = ['portal', 'email', 'window', 'left', 'post', 'notice'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** sent: left the office, or was published · received: signed for, or reached the addressee's system · readable, read: on the portal. */
export const deliveryFacts = ['sent', 'received', 'readable', 'read'] as const;

export interface DeliveryFact {
  way: DeliveryWay;
  what: (typeof deliveryFacts)[number];
  on: IsoDate;
  /** When it was recorded; decides against a consent given or withdrawn on the same day. */
  at?: string;
  /** Public notice to somebody without domicile in the mainland: 60 days. */
  abroad?: boolean;
}

/** Electronic service agreed to, from a moment until it was withdrawn. */
export interface Consent {
  on: IsoDate;
  at?: string;
  /** Instant of the withdrawal. It takes nothing back. */
  untilAt?: string;
}

export interface Delivered {
  on: IsoDate;
  way: DeliveryWay;
  /** By which rule. */
  basis: Text;
}

const law = (zh: string, en: string): Text => ({
  zh: `《中华人民共和国民事诉讼法》${zh}（参照适用）`,
  en: `Civil Procedure Law 《中华人民共和国民事诉讼法》, ${en} (by reference)`,
});

export const deliveryBasis: { readonly [way in DeliveryWay]: Text } = {
  portal: law('第九十条', 'article 90'),
  email: law('第九十条', 'article 90'),
  window: law('第八十七条、第八十八条', 'articles 87 and 88'),
  left: law('第八十九条', 'article 89'),
  post: law('第九十一条', 'article 91'),
  notice: law('第九十五条、第二百八十三条', 'articles 95 and 283'),
};

/** What arrived before a withdrawal is delivered; what arrived before the consent is delivered with it (民事诉讼法 90). */
function electronicDay(fact: DeliveryFact, consents: readonly Consent[]): IsoDate | undefined {
  const consent = consents.find(({ untilAt }) => untilAt === undefined || (fact.at ?? fact.on) <= untilAt);
  if (!consent) return undefined;
  return [consent.on, fact.on].toSorted()[1];
}

/** @param consents in the order of time; without any portal and e-mail deliver nothing */
function dayOf(calendar: Calendar, fact: DeliveryFact, consents: readonly Consent[]): IsoDate | undefined {
  const { way, what, on } = fact;
  if (way === 'portal' || way === 'email')
    return what === 'readable' || what === 'received' ? electronicDay(fact, consents) : undefined;
  if (way === 'notice') return computePeriod(calendar, { unit: 'CD', length: fact.abroad ? 60 : 30, start: on }).due;
  return what === 'received' ? on : undefined;
}

/** The earliest day on which any fact makes it delivered; a public notice delivers on a day that may still come. */
export function deliveredBy(
  calendar: Calendar,
  facts: readonly DeliveryFact[],
  consents: readonly Consent[],
): Delivered | undefined {
  const found = facts.flatMap((fact) => {
    const on = dayOf(calendar, fact, consents);
    return on === undefined ? [] : [{ on, way: fact.way, basis: deliveryBasis[fact.way] }];
  });
  return found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
}

/** The day on which the office had done its part (C4 of 0 §4 stops when delivered or dispatched). */
export function dispatchedOn(
  calendar: Calendar,
  facts: readonly DeliveryFact[],
  consents: readonly Consent[],
): IsoDate | undefined {
  const sent = facts.filter(({ what, way }) => what === 'sent' && way !== 'email').map(({ on }) => on);
  const delivered = deliveredBy(calendar, facts, consents);
  return [...sent, ...(delivered ? [delivered.on] : [])].toSorted()[0];
}

/** A certificate that is to be fetched or posted is not handed over by being readable. */
export const deliversElectronically = (kind: PaperKind, resultMethod: unknown): boolean =>
  kind !== 'certificate' || resultMethod === 'electronic';
