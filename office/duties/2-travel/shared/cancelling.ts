/** One proposal to cancel a document, whoever comes first: custody when it expires, a renewal, a loss (dossier 2, §7.2). */
import type { Effect } from '../../../../src/language/action.ts';
import { type Expr, field, today } from '../../../../src/language/expression.ts';
import type { Text } from '../../../../src/language/text.ts';
import { inRegister } from './documents.ts';

const underWay = (number: Expr) =>
  ({ look: 'document-cancellation-register', where: { document: number, pending: 'yes' } }) as const;

/** Proposals and cancellations under way of this document. */
export const cancellations = (number: Expr): Expr => ({ ...underWay(number), take: 'count' });
const isProposed = (number: Expr): Expr => ({ ...underWay(number), take: 'exists' });
/** Cancelled before, such as a damaged one that was handed in. */
const isOver = (number: Expr): Expr => ({
  look: 'document-register',
  where: { document: number, current: 'no' },
  take: 'exists',
});

/** Opens a cancellation, unless one is under way already. */
export const proposesCancellation = (given: {
  number: Expr;
  when?: Expr;
  kind: Expr;
  holder: Expr;
  trigger: Expr;
  since: Expr;
  text: Text;
}): Effect => ({
  when: { all: [given.when ?? true, { not: isProposed(given.number) }, { not: isOver(given.number) }] },
  do: 'open',
  procedure: 'passport-cancel',
  form: {
    document: given.number,
    kind: given.kind,
    holder: given.holder,
    unitName: field('unitName'),
    trigger: given.trigger,
    triggerOn: given.since,
    present: true,
  },
  begin: { act: 'propose' },
  text: given.text,
});

/** A replaced document is cancelled the day the new one is issued, also where its cancellation was proposed on another ground. */
export const cancelsReplaced = (given: {
  number: Expr;
  when: Expr;
  holder: Expr;
  trigger?: Expr;
  text: Text;
}): readonly Effect[] => [
  proposesCancellation({
    number: given.number,
    when: given.when,
    kind: inRegister(given.number, 'kind'),
    holder: given.holder,
    trigger: given.trigger ?? 'replaced',
    since: today,
    text: given.text,
  }),
  {
    when: { all: [given.when, isProposed(given.number)] },
    do: 'act',
    on: { ...underWay(given.number), take: { column: 'case' } },
    act: 'replaced',
  },
];
