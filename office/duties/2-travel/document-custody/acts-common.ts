/** Short effects and checks that the acts of custody share: rows, postings, the line of a loan, the count that stops movements. */
import type { Effect } from '../../../../src/language/action.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { proposesCancellation } from '../shared/cancelling.ts';
import { both, holder, houseRule, store, unit } from './law.ts';

export const row = (values: { readonly [column: string]: Expr }): Effect => ({
  do: 'write-row',
  register: 'document-register',
  row: values,
});
/** The line of the present loan: one of several that the case keeps, by how often the document has been lent. */
export const loanLine = (values: { readonly [column: string]: Expr }, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'write-row',
  register: 'loan-register',
  key: ref('done.loan'),
  row: values,
});
export const post = (from: Expr, to: Expr): Effect => ({
  do: 'post',
  ledger: 'documents',
  thing: field('number'),
  from,
  to,
});
export const to = (state: string, when?: Expr): Effect => ({
  do: 'move',
  to: state,
  ...(when === undefined ? {} : { when }),
});
export const borrower = holder('person', ref('last.loan.borrower'));

export const guard = (
  code: string,
  test: Expr,
  zh: [string, string],
  en: [string, string],
  more: Partial<Check> = {},
): Check => ({
  code: `custody.${code}`,
  test,
  text: both(zh[0], en[0]),
  remedy: both(zh[1], en[1]),
  basis: houseRule,
  ...more,
});

/** No movement where a count is going on. */
export const notCounting = guard(
  'counting',
  {
    not: {
      look: 'locks',
      where: { what: { rule: 'stock-lock', with: { holder: store }, take: 'what' } },
      take: 'exists',
    },
  },
  ['正在清点，证照暂不出入库。', '清点签字后再办。'],
  ['A count is going on; nothing moves meanwhile.', 'Do it when the count is signed.'],
);

/** What has expired is proposed for cancellation as soon as it is in the safe (§7.2: within 30 days). */
export const cancelExpired = (when: Expr): Effect =>
  proposesCancellation({
    number: field('number'),
    when,
    kind: field('kind'),
    holder: field('holder'),
    trigger: 'expired',
    since: field('expiry'),
    text: both('过期证照注销', 'Cancellation of an expired document'),
  });

/** Documents of the unit for which it is locked; this one is among them while its row says so. */
const lockedRows: Expr = { look: 'document-register', where: { unit, lock: 'yes' }, take: 'count' };
const lockedHere: Expr = {
  look: 'document-register',
  where: { document: field('number'), lock: 'yes' },
  take: 'exists',
};
/** The unit is free again on the day its last overdue document is settled. */
export const release: readonly Effect[] = [
  { do: 'unlock', what: unit, when: { all: [lockedHere, { le: [lockedRows, 1] }] } },
  { do: 'clock', op: 'stop', clock: 'lock30' },
];

/** Asked for and not answered yet. */
export const isAsked: Expr = {
  look: 'document-register',
  where: { document: field('number'), requested: 'yes' },
  take: 'exists',
};
/** What was asked is offered to the keeper while it waits. */
export const asked = (key: string): Expr => ({ if: [isAsked, ref(`last.request-loan.${key}`), null] });
export const answered: Effect = row({ requested: 'no', requestedTrip: null, requestedOn: null });

/** Images of stamp pages are kept until the report of their trip is accepted, at most until the document goes out again. */
export const stampsGone: Effect = { do: 'erase', what: { materials: ['stamps'] } };
