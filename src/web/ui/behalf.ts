/** An agent’s act in words: on whose behalf, by which unit, which person. */
import type { TimelineEntry } from '../../client/types-timeline.ts';

/** @returns Chinese and English */
export const behalfWords = (
  { of, unit }: NonNullable<TimelineEntry['by']['mandate']>,
  name: string,
): readonly [string, string] => [
  `代${of}，由${unit ? `${unit}的` : ''}${name}办理`,
  `on behalf of ${of}, by ${unit ? `${unit}, ` : ''}${name}`,
];
