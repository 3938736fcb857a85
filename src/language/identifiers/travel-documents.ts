/** Travel documents known by their form only (§7.3); the patterns are the office's default settings `doc.regex.*`. */
import { failed, fold, type IdentifierResult, passed } from './result.ts';

export type TravelDocumentKind =
  | 'cnPassport'
  | 'officialPassport'
  | 'hkMacaoPermit'
  | 'taiwanPermit'
  | 'foreignPassport'
  | 'travelDoc';

/** Patterns over the folded number. A travel document 旅行证 has no published form: any document number passes. */
export const travelDocumentPatterns = {
  cnPassport: [/^E\d{8}$/, /^E[A-HJ-NP-Z]\d{7}$/, /^G\d{8}$/],
  officialPassport: [/^[PSD]E\d{7}$/],
  hkMacaoPermit: [/^[HM]\d{8}(\d{2})?$/],
  taiwanPermit: [/^\d{8}(\d{2})?$/],
  foreignPassport: [/^[A-Z0-9]{5,15}$/],
  travelDoc: [/^[A-Z0-9]{5,15}$/],
} satisfies Record<TravelDocumentKind, readonly RegExp[]>;

/** Code `doc.format` when no pattern of the kind fits. */
export function validateTravelDocument(kind: TravelDocumentKind, value: string): IdentifierResult {
  const number = fold(value);
  return travelDocumentPatterns[kind].some((pattern) => pattern.test(number)) ? passed(number) : failed('doc.format');
}
