/** Day and minute of the office's clock in a log. */
import { shortDate } from '../../ui/clock/words.ts';
import { useWords } from '../words.ts';

/** @param at ISO instant with Beijing's offset */
export function Instant({ at }: { at: string }) {
  const { lang } = useWords();
  return (
    <time className="q-no" dateTime={at}>
      {shortDate(at.slice(0, 10), lang)} {at.slice(11, 16)}
    </time>
  );
}
