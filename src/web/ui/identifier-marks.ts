/** Marks on the control of an identifier, by which the script finds kind, day and line of help. Read off the field alone. */
import type { Scope } from '../../language/evaluate.ts';
import type { Field } from '../../language/field.ts';
import { patternSetting } from '../../language/identifiers/travel-documents.ts';

export interface IdentifierMarks {
  'data-identifier': string;
  'data-identifier-from'?: string;
  'data-help': string;
  'data-today'?: string;
  'data-pattern'?: string;
}

/** @param path name of the control, `form.docNo`; the field that names the kind stands beside it */
export function identifierMarks(field: Field, path: string, scope: Scope): IdentifierMarks | undefined {
  if (field.type !== 'identifier') return undefined;
  const today = scope.get('today');
  const fixed = typeof field.identifier === 'string' ? field.identifier : undefined;
  const from = typeof field.identifier === 'object' ? path.replace(/[^.]+$/, field.identifier.field) : undefined;
  const kind =
    fixed ?? (typeof field.identifier === 'object' ? scope.get(`form.${field.identifier.field}`) : undefined);
  const pattern = typeof kind === 'string' ? scope.get(`setting.${patternSetting(kind)}`) : undefined;
  return {
    'data-identifier': fixed ?? '',
    'data-help': `${path}-typed`,
    ...(from ? { 'data-identifier-from': from } : {}),
    ...(typeof today === 'string' ? { 'data-today': today } : {}),
    ...(typeof pattern === 'string' ? { 'data-pattern': pattern } : {}),
  };
}

export interface ZoneMarks {
  'data-fills': string;
  'data-help': string;
  'data-today'?: string;
}

/** Marks on a field of lines that fills others, by which the script finds them. */
export function zoneMarks(field: Field, path: string, scope: Scope): ZoneMarks | undefined {
  if (!field.fills) return undefined;
  const today = scope.get('today');
  return {
    'data-fills': JSON.stringify(field.fills),
    'data-help': `${path}-typed`,
    ...(typeof today === 'string' ? { 'data-today': today } : {}),
  };
}

/** Marks on a name in Latin letters that is proposed from the one in Hanzi beside it. @param path `form.members.0.namePinyin` */
export const suggestMarks = ({ suggest }: Field, path: string) =>
  suggest && { 'data-suggest': path.replace(/[^.]+$/, suggest.pinyin), 'data-suggest-as': suggest.as };

/** Does the document have a zone that could be scanned? Where the kind is chosen, yes. */
export const mayHaveZone = (field: Field): boolean =>
  field.type === 'identifier' &&
  (typeof field.identifier === 'object' || /Passport$/.test(String(field.identifier ?? '')));
