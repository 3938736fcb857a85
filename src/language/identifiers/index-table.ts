/** Which validator reads which kind of identifier: the kinds are the values of `docType` (§4.1) and the platform's own numbers. */
import { readCaseNumber } from './check-character.ts';
import { validatePermanentResidentId } from './permanent-resident-id.ts';
import { validateResidencePermit, validateResidentId } from './resident-id.ts';
import { failed, type IdentifierOptions, type IdentifierResult, type Validator } from './result.ts';
import { validateTravelDocument } from './travel-documents.ts';
import { validateUscc } from './uscc.ts';

export { failureWords } from './failure-words.ts';

export type IdentifierKind =
  | 'residentId'
  | 'cnPassport'
  | 'officialPassport'
  | 'foreignPassport'
  | 'travelDoc'
  | 'hkMacaoPermit'
  | 'taiwanPermit'
  | 'residencePermit'
  | 'prCard'
  | 'uscc'
  | 'caseNumber';

export const identifiers: Readonly<Record<IdentifierKind, Validator>> = {
  residentId: validateResidentId,
  cnPassport: (value, options) => validateTravelDocument('cnPassport', value, options),
  officialPassport: (value, options) => validateTravelDocument('officialPassport', value, options),
  foreignPassport: (value, options) => validateTravelDocument('foreignPassport', value, options),
  travelDoc: (value, options) => validateTravelDocument('travelDoc', value, options),
  hkMacaoPermit: (value, options) => validateTravelDocument('hkMacaoPermit', value, options),
  taiwanPermit: (value, options) => validateTravelDocument('taiwanPermit', value, options),
  residencePermit: validateResidencePermit,
  prCard: validatePermanentResidentId,
  uscc: validateUscc,
  caseNumber: (value) => readCaseNumber(value),
};

export function isIdentifierKind(kind: string): kind is IdentifierKind {
  return Object.hasOwn(identifiers, kind);
}

/** Validates a value of a kind given as text; code `id.kind` when there is no such kind. */
export function validateIdentifier(kind: string, value: string, options: IdentifierOptions = {}): IdentifierResult {
  return isIdentifierKind(kind) ? identifiers[kind](value, options) : failed('id.kind');
}
