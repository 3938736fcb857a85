/** One list of tested conditions gives a definition its conditions, the form's checks and the guards of the approval. */
import { type Expr, input, ref } from '../../../../src/language/expression.ts';
import type { Condition } from '../../../../src/language/procedure.ts';
import type { Check, Severity } from '../../../../src/language/refusal.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import { both } from './documents.ts';

export interface Tested {
  id: string;
  title: Text;
  /** What is the matter when it fails, and what to do. */
  failed: Text;
  remedy: Text;
  test: Expr;
  applies?: Expr;
  severity?: Severity;
  /** Field that the message belongs to. */
  at?: string;
  basis: Basis;
}

export const conditionsOf = (tested: readonly Tested[]): Condition[] =>
  tested.map(({ id, title, remedy, test, applies, severity, basis }) => ({
    id,
    title,
    detail: remedy,
    test,
    basis,
    severity: severity ?? 'block',
    ...(applies === undefined ? {} : { applies }),
  }));

/** @param prefix of the stable codes: `abtc` gives `abtc.b3` */
export const checksOf = (prefix: string, tested: readonly Tested[]): Check[] =>
  tested.map(({ id, failed, remedy, test, applies, severity, at, basis }) => ({
    code: `${prefix}.${id.toLowerCase()}`,
    test,
    text: failed,
    remedy,
    basis,
    severity: severity ?? 'block',
    ...(applies === undefined ? {} : { when: applies }),
    ...(at === undefined ? {} : { field: at }),
  }));

const met = ({ applies, test }: Tested): Expr => (applies === undefined ? test : { any: [{ not: applies }, test] });

/** What blocks must hold when it is decided as well, because days pass. */
export const blockingGuards = (prefix: string, tested: readonly Tested[]): Check[] =>
  checksOf(prefix, tested)
    .filter(({ severity }) => severity === 'block')
    .map(({ field: _field, ...check }) => check);

/** What only the head of division may let pass needs a written reason (dossier 2, C-notes: justify). */
export const justified = (prefix: string, tested: readonly Tested[]): Check => ({
  code: `${prefix}.justification`,
  field: 'justification',
  test: {
    any: [
      { present: input('justification') },
      { all: tested.filter(({ severity }) => severity === 'justify').map(met) },
    ],
  },
  text: both('有一项要由处长写明理由才能同意', 'One point needs the written reason of the head of division'),
  remedy: both('写明同意的理由，或者不予办理。', 'State why it is agreed to, or refuse.'),
});

export const justification = {
  key: 'justification',
  type: 'longtext',
  min: 4,
  max: 1000,
  required: false,
  phrases: true,
  label: both('破例理由', 'Reason for the exception'),
} as const;

/** The filing day; while it is a draft, today. */
export const dayOf = (act: string): Expr => ({
  if: [{ present: ref(`on.${act}`) }, ref(`on.${act}`), ref('today')],
});
