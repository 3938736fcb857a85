/** The rules of passports and of travellers' documents, each with an address of its own. */
import type { Rule } from '../../../../src/language/rule.ts';
import { officialPhoto, passportClass, passportReuse, passportTerm } from './rule-passport.ts';
import { lossWait, oneBook, tripTraveller } from './rule-traveller.ts';

export const rules: readonly Rule[] = [
  passportClass,
  passportReuse,
  passportTerm,
  officialPhoto,
  tripTraveller,
  oneBook,
  lossWait,
];
