/**
 * Who signs what, and whose signature counts: read off the form each time. A signature belongs to exactly the entry and the shown
 * values that it was given for; when one of them changes, it no longer counts and nothing has to be undone.
 */
import { holds, pick } from '../language/evaluate.ts';
import type { Value } from '../language/expression.ts';
import type { Field } from '../language/field.ts';
import { maskValue } from '../language/masks.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Signing } from '../language/signing.ts';
import type { Text } from '../language/text.ts';
import type { CaseRecord, SigningFact } from './record.ts';
import { scopeOf, type World } from './world.ts';

/** One entry that signs. */
export interface Signer {
  /** Place in the list, from 0. */
  at: number;
  name: string;
  email: string;
  /** Name, address and everything shown, as one string: equal if and only if nothing of it has changed. */
  key: string;
}

/** What the signer saw, in words, kept with the signature. */
export interface SignedText {
  title: Text;
  statements: readonly Text[];
  shown: readonly { label: Text; value: Text }[];
}

type Subject = { procedure: Pick<Procedure, 'form' | 'signings'>; record: Pick<CaseRecord, 'form'> };

const fieldsOf = (procedure: Subject['procedure']): Field[] => procedure.form.flatMap((section) => [...section.fields]);

const textOf = (entry: Value, key: string): string => String(pick(entry, key) ?? '').trim();

const maskOf = (field: Field | undefined, value: Value | undefined): Value => {
  if (value === undefined || value === null) return null;
  return field?.mask && field.mask !== 'full' && typeof value === 'string' ? maskValue(field.mask, value) : value;
};

/** Columns of the list whose entries sign. */
const columnsOf = (procedure: Subject['procedure'], signing: Signing): readonly Field[] =>
  fieldsOf(procedure).find((field) => field.key === signing.list)?.fields ?? [];

/** Values that the signer of an entry sees, masked as their fields say, with the field of each. */
function shownTo(
  { procedure, record }: Subject,
  signing: Signing,
  entry: Value,
): { field: Field | undefined; value: Value }[] {
  const form = signing.shown.form.map((key) => ({
    field: fieldsOf(procedure).find((field) => field.key === key),
    value: record.form[key] ?? null,
  }));
  const own = signing.shown.entry.map((key) => {
    const field = columnsOf(procedure, signing).find((column) => column.key === key);
    return { field, value: maskOf(field, pick(entry, key)) };
  });
  return [...form, ...own];
}

/** Everybody who is to sign, in the order of the list; two alike are told apart by which of them comes first. */
export function signersOf(subject: Subject, id: string): Signer[] {
  const signing = subject.procedure.signings?.[id];
  const entries = signing && subject.record.form[signing.list];
  if (!signing || !Array.isArray(entries)) return [];
  const seen = new Map<string, number>();
  return entries.map((entry: Value, at) => {
    const [name, email] = [textOf(entry, signing.name), textOf(entry, signing.email)];
    const plain = JSON.stringify([id, name, email, shownTo(subject, signing, entry).map(({ value }) => value)]);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    return { at, name, email, key: before ? `${plain}#${before}` : plain };
  });
}

/** The key and the name that a fact was recorded with; nothing after an erasure. */
export const signedFor = (record: CaseRecord, fact: SigningFact): { key: string; name: string } | undefined => {
  const value = record.signed?.[fact.id];
  const [key, name] = [pick(value ?? null, 'key'), pick(value ?? null, 'name')];
  return typeof key === 'string' ? { key, name: String(name ?? '') } : undefined;
};

/** The last that was said for this entry as it stands: a signature, or an objection. */
export const factFor = (record: CaseRecord, id: string, signer: Signer): SigningFact | undefined =>
  record.signings?.findLast((fact) => fact.signing === id && signedFor(record, fact)?.key === signer.key);

/** Is the paper original, where there may be one, with the file? */
export function hasOriginal({ procedure, record }: Subject & { record: Pick<CaseRecord, 'materials'> }, id: string) {
  const material = record.materials[procedure.signings?.[id]?.original ?? ''];
  return material !== undefined && (material.files.length > 0 || material.atCounter);
}

/**
 * The fact, if it is a signature in force. One on paper is so only while the paper is there; when signatures are no longer gathered,
 * it was looked at, and may be erased before the rest of the case.
 */
export function inForce(
  subject: Subject & { record: Pick<CaseRecord, 'materials' | 'state'> },
  fact: SigningFact | undefined,
): SigningFact | undefined {
  if (!fact || fact.way === 'none' || fact.objected) return undefined;
  const gathering = subject.procedure.signings?.[fact.signing]?.from.includes(subject.record.state);
  return fact.way === 'original' && gathering && !hasOriginal(subject, fact.signing) ? undefined : fact;
}

/** May links be sent and used now? */
export const byLinks = (world: World, record: CaseRecord, signing: Signing): boolean =>
  signing.from.includes(record.state) &&
  (signing.linksWhen === undefined || holds(signing.linksWhen, scopeOf(world, record)));

/** A signature of this name for something that has changed since. */
export const staleFor = (record: CaseRecord, id: string, signer: Signer): SigningFact | undefined =>
  record.signings?.findLast((fact) => {
    const said = signedFor(record, fact);
    return fact.signing === id && fact.way !== 'none' && said?.name === signer.name && said.key !== signer.key;
  });

/** `signing.<id>.<word>` of conditions. Nobody to sign is not complete. */
export function signingName(world: World, record: CaseRecord, id: string, word: string): Value | undefined {
  const subject = { procedure: world.procedure, record };
  const signers = signersOf(subject, id);
  const facts = signers.flatMap((signer) => inForce(subject, factFor(record, id, signer)) ?? []);
  switch (word) {
    case 'of':
      return signers.length;
    case 'signed':
      return facts.length;
    case 'linked':
      return facts.filter((fact) => fact.way === 'link').length;
    case 'complete':
      return signers.length > 0 && facts.length === signers.length;
    default:
      return undefined;
  }
}

/** In words, as the signer reads it. @param words how a value of a field reads (the papers' own way) */
export function signedText(
  world: World,
  record: CaseRecord,
  id: string,
  at: number,
  words: (value: Value, field: Field | undefined, lang: 'zh' | 'en') => string,
): SignedText | undefined {
  const signing = world.procedure.signings?.[id];
  const entries = signing && record.form[signing.list];
  const entry: Value | undefined = Array.isArray(entries) ? entries[at] : undefined;
  if (!signing || entry === undefined) return undefined;
  return {
    title: signing.title,
    statements: signing.statements,
    shown: shownTo({ procedure: world.procedure, record }, signing, entry)
      .filter(({ value }) => value !== null && value !== '')
      .map(({ field, value }) => ({
        label: field?.label ?? { zh: '', en: '' },
        value: { zh: words(value, field, 'zh'), en: words(value, field, 'en') },
      })),
  };
}
