/** The parts of an official document (GB/T 9704-2012), filled with the case. They are Chinese, as the standard is for. */
import { evaluate, type Scope } from '../language/evaluate.ts';
import type { Expr } from '../language/expression.ts';
import type { OfficialPaper } from '../language/paper.ts';
import type { OfficialParts } from '../language/paper-content.ts';
import type { Text } from '../language/text.ts';
import { fillText } from './paper-data.ts';
import type { World } from './world.ts';

const isTexts = (value: readonly Text[] | Expr): value is readonly Text[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null && 'zh' in entry);

function listed(world: World, scope: Scope, value: readonly Text[] | Expr | undefined): string[] {
  if (value === undefined) return [];
  if (isTexts(value)) return value.map((text) => fillText(world, scope, text).zh);
  const found = evaluate(value as Expr, scope); // what is no list of texts is an expression
  if (Array.isArray(found))
    return found.map((entry) => String(entry !== null && typeof entry === 'object' ? Object.values(entry)[0] : entry));
  return typeof found === 'string' && found.trim() !== '' ? [found] : [];
}

const filled = (values: string[]) => (values.length ? values : undefined);

/** @returns the parts; issuers are empty where the office itself issues, and the papers' room is told its name. */
export function officialContent(world: World, scope: Scope, official: OfficialPaper): OfficialParts {
  const text = (value: Text | undefined) => (value ? fillText(world, scope, value).zh : undefined);
  const plain = (expr: Expr | undefined) => {
    const found = expr === undefined ? undefined : evaluate(expr, scope);
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const parts: { [key in keyof OfficialParts]: OfficialParts[key] | undefined } = {
    issuers: listed(world, scope, official.issuers),
    sealed: official.sealed ?? true,
    suffix: official.suffix,
    urgency: plain(official.urgency),
    signers: filled(listed(world, scope, official.signers)),
    to: filled(listed(world, scope, official.to)),
    attachments: filled(listed(world, scope, official.attachments)),
    copies: filled(listed(world, scope, official.copies)),
    signature: official.signature && {
      title: text(official.signature.title) ?? '',
      name: text(official.signature.name) ?? '',
    },
    note: text(official.note),
    people: official.people?.map(({ label, names }) => ({ label: label.zh, names: text(names) ?? '' })),
    printedBy: text(official.printedBy),
    printedOn: official.printedBy ? (plain(official.printedOn) ?? world.today) : undefined,
  };
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as unknown as OfficialParts; // issuers and sealed are always there
}
