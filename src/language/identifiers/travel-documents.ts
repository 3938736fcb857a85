/**
 * Travel documents known by their form only (§7.3). The patterns are the office's default settings `doc.regex.<kind>`; an office
 * that meets another series sets its own, several patterns apart by spaces.
 */
import { failed, fold, type IdentifierOptions, type IdentifierResult, passed } from './result.ts';

export type TravelDocumentKind =
  | 'cnPassport'
  | 'officialPassport'
  | 'hkMacaoPermit'
  | 'taiwanPermit'
  | 'foreignPassport'
  | 'travelDoc';

/**
 * Patterns over the folded number. The dossier gives none for the travel document 旅行证: one or two letters and six to nine digits
 * is our default [design], wide enough for the series met so far.
 */
export const travelDocumentPatterns = {
  cnPassport: [/^E\d{8}$/, /^E[A-HJ-NP-Z]\d{7}$/, /^G\d{8}$/],
  officialPassport: [/^[PSD]E\d{7}$/],
  hkMacaoPermit: [/^[HM]\d{8}(\d{2})?$/],
  taiwanPermit: [/^\d{8}(\d{2})?$/],
  foreignPassport: [/^[A-Z0-9]{5,15}$/],
  travelDoc: [/^[A-Z]{1,2}\d{6,9}$/],
} satisfies Record<TravelDocumentKind, readonly RegExp[]>;

/** The kinds in words. */
export const travelDocumentWords: { readonly [kind in TravelDocumentKind]: { zh: string; en: string } } = {
  cnPassport: { zh: '普通护照', en: 'Ordinary Chinese passport' },
  officialPassport: { zh: '因公护照（公务普通、公务、外交）', en: 'Public-affairs, service or diplomatic passport' },
  hkMacaoPermit: { zh: '港澳居民来往内地通行证', en: 'Mainland travel permit for Hong Kong and Macao residents' },
  taiwanPermit: { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
  foreignPassport: { zh: '外国护照', en: 'Foreign passport' },
  travelDoc: { zh: '中国旅行证', en: 'Chinese travel document' },
};

/** Name of the setting that replaces the patterns of a kind. */
export const patternSetting = (kind: string): string => `doc.regex.${kind}`;

/** The default of that setting. */
export const defaultPatterns = (kind: TravelDocumentKind): string =>
  travelDocumentPatterns[kind].map((pattern) => pattern.source).join(' ');

/** Patterns of a setting; nothing where it is empty or cannot be read, so that a slip of the pen never shuts everybody out. */
function readPatterns(text: string | undefined): RegExp[] | undefined {
  const parts = (text ?? '').split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return undefined;
  try {
    return parts.map((part) => new RegExp(`^(?:${part})$`));
  } catch {
    return undefined;
  }
}

/** Code `doc.format` when no pattern of the kind fits. @param options.pattern the office's setting for this kind */
export function validateTravelDocument(
  kind: TravelDocumentKind,
  value: string,
  options: IdentifierOptions = {},
): IdentifierResult {
  const number = fold(value);
  const patterns = readPatterns(options.pattern) ?? travelDocumentPatterns[kind];
  return patterns.some((pattern) => pattern.test(number)) ? passed(number) : failed('doc.format');
}
