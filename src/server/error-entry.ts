/** How a code of the API is written down: its status and words. */
import type { Text } from '../language/text.ts';

export interface ErrorEntry {
  status: number;
  title: Text;
  text: Text;
  remedy: Text;
}

type Pair = readonly [zh: string, en: string];

const both = ([zh, en]: Pair): Text => ({ zh, en });

export const entry = (status: number, title: Pair, text: Pair, remedy: Pair): ErrorEntry => ({
  status,
  title: both(title),
  text: both(text),
  remedy: both(remedy),
});
