/** A posted rating: which act, with which answers. */
import type { RatingView } from '../../../client/types-publicity.ts';
import { readValues, type Values } from '../../form/values.ts';

export interface PostedRating {
  rating: string;
  action: string;
  version: number;
  typed: Values;
  /** Without what was left open; aspects only with a grade, the telephone only with the call-back. */
  input: Values;
}

export function readRating(ratings: readonly RatingView[], posted: FormData): PostedRating | undefined {
  const id = String(posted.get('rating') ?? '');
  const action = String(posted.get('act') ?? '');
  const found = ratings.find((rating) => rating.id === id);
  const fields = found?.act?.action === action ? found.act.input : [];
  if (!found) return undefined;
  const typed = readValues(fields, posted, 'input');
  const asked = fields.filter((field) => field.show === undefined || typed.callback === true);
  const input = Object.fromEntries(
    asked.flatMap(({ key }) => {
      const value = typed[key];
      const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
      return empty ? [] : [[key, value]];
    }),
  );
  return { rating: id, action, version: Number(posted.get('version')) || 0, typed, input };
}
