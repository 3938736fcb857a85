/** Fields of forms and of acts' inputs: closed list of types (domain README §4.2); each has a consumer in form, check and mask. */
import type { ListDrawing } from './drawing.ts';
import type { Expr, Value } from './expression.ts';
import type { Check } from './refusal.ts';
import type { Scan } from './scan.ts';
import type { Suggestion } from './suggest.ts';
import type { Text } from './text.ts';
import type { ZoneFills } from './zone-fills.ts';

export type FieldType =
  | 'text'
  | 'longtext'
  | 'enum'
  | 'enums'
  | 'date'
  | 'int'
  /** Whole fen; people write and read yuan with two decimals. */
  | 'money'
  | 'bool'
  | 'list'
  | 'country'
  | 'region'
  | 'email'
  | 'phone'
  | 'identifier'
  /** Somebody of the office, by id. */
  | 'person'
  /** A department of the office, by id. */
  | 'body'
  /** A unit that files (`unit:<id>`), found by its name or code; not in a list. */
  | 'unit'
  | 'declaration';

export type MaskKind = 'name' | 'id' | 'document' | 'mobile' | 'bank' | 'address' | 'email' | 'full' | 'hidden';

export interface Option {
  value: string;
  label: Text;
  hint?: Text;
  show?: Expr;
}

export interface Field {
  /** camelCase key, unique in its form. */
  key: string;
  type: FieldType;
  label: Text;
  hint?: Text;
  /** Default true; false or a condition makes it optional. */
  required?: Expr;
  /** Asked only when this holds; a hidden field's value is dropped. Default true. */
  show?: Expr;
  options?: readonly Option[];
  /** Columns of a `list`. */
  fields?: readonly Field[];
  /** Words for one entry of a list, with `{n}`: 第 {n} 段居住, stay {n}. */
  itemTitle?: Text;
  /** Message when it is missing, with `{item}` inside a list; default: "enter" or "choose" and the label. */
  missing?: Text;
  /** Least and most entries of a list, or bounds of an int, or of money in fen (least 0 if not said), or least and most characters of a text. */
  min?: number;
  max?: number;
  /** Kind of identifier, fixed, or read from another field of the form. */
  identifier?: string | { field: string };
  /** A foreign amount may be given: `{ amount, currency, rate?, rateOn?, rateSource? }` in minor units (money.ts), with or without the
   * rate that turns it into yuan. */
  currency?: { rate: 'required' | 'optional' };
  /** Of a unit: key of the field beside it that its name fills, where nothing was typed there. */
  names?: string;
  checks?: readonly Check[];
  /** Value offered first; `{today}` is the day, `{setting.<key>}` a setting of the procedure. */
  initial?: Value;
  /** Of an act: offered first, read off the case at that moment. */
  offered?: Expr;
  /** Given when the case is opened; nobody changes it afterwards. */
  fixed?: true;
  /** How anyone but the applicant and unmasked handlers see it. Default full. */
  mask?: MaskKind;
  /** Default read off the mask (sensitivity.ts): sensitive values are masked for handlers too. */
  sensitivity?: 'plain' | 'personal' | 'sensitive';
  /** What the datum is for (PIPL 6); shown to the applicant beside sensitive fields, which must have one. */
  purpose?: Text;
  /** Saved phrases of the writer are offered (常用意见). */
  phrases?: boolean;
  /** Live help: the named rule's result is shown beside the field while it is filled. */
  live?: Expr;
  /** Lines of a machine-readable zone, typed or scanned, fill these fields beside it: part of the zone, key. */
  fills?: ZoneFills;
  /** Proposed from a field beside it, where nothing was typed. */
  suggest?: Suggestion;
  /** Lines of an act that are scanned one after another, each judged at once. */
  scan?: Scan;
  /** A list of the form is also shown as a picture, while it is filled and on the case. */
  drawn?: ListDrawing;
}

export interface Section {
  id: string;
  title: Text;
  help?: Text;
  fields: readonly Field[];
  /** Keys of materials uploaded in this section. */
  materials?: readonly string[];
}

/** A document the applicant hands in. */
export interface Material {
  key: string;
  title: Text;
  hint?: Text;
  form: 'original' | 'copy' | 'original-and-copy';
  copies?: number;
  /** Demanded when this holds. Default true. */
  required?: Expr;
  /** Message when it is demanded and not there; default: "add" and the title. */
  missing?: Text;
  /** 容缺: may follow after acceptance. */
  secondary?: boolean;
  /** Held by government already: not demanded again (优化营商环境条例 37). */
  shareable?: boolean;
  /** Made by the office or another body, not by the applicant. */
  from?: 'applicant' | 'police' | 'office';
}

/** The name that an initial value stands for: `{today}`, `{setting.pass.stayDefault}`. */
export const initialName = ({ initial }: Pick<Field, 'initial'>): string | undefined =>
  typeof initial === 'string' ? /^\{(today|setting\..+)\}$/.exec(initial)?.[1] : undefined;

/** What a field holds before anybody has typed: its initial value, or that of the name it stands for. */
export function initialOf(field: Field, get: (name: string) => Value | undefined): Value | undefined {
  const name = initialName(field);
  return name === undefined ? field.initial : get(name);
}
