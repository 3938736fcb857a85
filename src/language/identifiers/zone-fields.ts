/** From a scanned zone to the fields of the APPL block (§4.1): kind and number of the document, name, birth, sex, nationality. */
import type { IsoDate } from '../../calendar/types.ts';
import { findCountry } from './countries.ts';
import { isIdentifierKind, validateIdentifier } from './index-table.ts';
import { readZone, type TravelDocument } from './mrz.ts';

/** Values by the key of their field; what the zone does not say is left out. */
export interface ZoneFields {
  docType?: string;
  docNo: string;
  nameLatin: string;
  birth?: IsoDate;
  sex?: 'female' | 'male';
  nationality?: string;
}

/** ICAO's own codes for states that ISO 3166-1 writes otherwise (Doc 9303 part 3, section 5). */
const ownCodes: Readonly<Record<string, string>> = {
  D: 'DEU',
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
};

/** `ZHANG` → `Zhang`, `ANNA MARIA` → `Anna Maria`: as people write it; the zone knows capitals only. */
const asWritten = (text: string): string =>
  text.toLowerCase().replace(/(^|[ '-])\p{L}/gu, (letter) => letter.toUpperCase());

/** Kinds to try, by the type of document and who issued it; the first whose number fits is meant. */
function kindsOf({ type, issuer }: TravelDocument): string[] {
  const chinese = issuer === 'CHN';
  if (type.startsWith('P')) return chinese ? ['cnPassport', 'officialPassport', 'travelDoc'] : ['foreignPassport'];
  if (chinese && type === 'CR') return ['hkMacaoPermit'];
  if (chinese && type === 'CT') return ['taiwanPermit'];
  return chinese ? ['prCard', 'hkMacaoPermit', 'taiwanPermit'] : [];
}

/** Surname first; a single name stays alone (§8). */
export function zoneFields(document: TravelDocument): ZoneFields {
  const kind = kindsOf(document).find(
    (entry) => isIdentifierKind(entry) && validateIdentifier(entry, document.number).ok,
  );
  const nationality = findCountry(ownCodes[document.nationality] ?? document.nationality)?.code;
  return {
    docNo: document.number,
    nameLatin: [document.surname, document.givenNames].filter(Boolean).map(asWritten).join(' '),
    ...(kind ? { docType: kind } : {}),
    ...(document.birth ? { birth: document.birth } : {}),
    ...(document.sex ? { sex: document.sex === 'F' ? ('female' as const) : ('male' as const) } : {}),
    ...(nationality ? { nationality } : {}),
  };
}

/** Does this text look like lines of a zone, and not like a number? */
export const looksLikeZone = (text: string): boolean => /<</u.test(text.replace(/[«‹]/gu, '<')) && text.length >= 30;

/** Fields of a zone as typed or scanned, or the code of what is wrong with it. */
export function readZoneFields(
  text: string,
  today: IsoDate,
): { ok: true; fields: ZoneFields; truncated: boolean } | { ok: false; code: string } {
  const read = readZone(text, today);
  return read.ok ? { ok: true, fields: zoneFields(read.value), truncated: read.value.truncated } : read;
}
