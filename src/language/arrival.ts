/** How a filing reached the office where it was not made online: handed in at the counter, or by post (0 §1.1 R3, R10; §6). */
import type { IsoDate } from '../calendar/types.ts';

/** `receivedOn`: the day the post was signed for; default today. */
export type Arrival = { way: 'counter' } | { way: 'post'; postmark: IsoDate; receivedOn?: IsoDate };

/** Parameter that says when the counter closes, and its value where nobody set it. */
export const closingKey = 'office.close';
export const closingTime = '17:30';
