/** Days and numbers as they are written here: whole, tight and unbroken. */
import { formatDate } from '../../../language/dates.ts';
import { shortDate, useLang } from '../lang.ts';

/** A civil date in words; `short` leaves the year out. */
export function Day({ iso, short }: { iso: string; short?: boolean }) {
  const lang = useLang();
  return <time dateTime={iso.slice(0, 10)}>{short ? shortDate(iso, lang) : formatDate(iso, lang)}</time>;
}

/** An instant in the office's time: 14:32 (China time is said where it matters). */
export const clockTime = (iso: string): string => iso.slice(11, 16);

/** A case or document number. */
export const No = ({ children }: { children: string }) => <span className="q-no">{children}</span>;
