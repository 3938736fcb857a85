/** A letter joins the transaction of what it tells about: both happen, or neither. */
import type { Lang, Text } from '../../language/text.ts';
import { addMail } from '../../store/mail.ts';
import type { Connection } from '../../store/pool.ts';
import { checkAddress } from './address.ts';

/**
 * Writes the letter to the log and queues its sending.
 * @param connection of the running transaction, or the pool
 * @param mail `subject` and `body` (one entry a paragraph) hold no personal details: the link leads to them behind sign-in.
 * `kind` is a word of `mailKinds`. Text and link of letters without `caseId` are emptied from the log once sent, so a link may
 * carry a one-time token. Without `lang` both languages are written. `now` is the office's clock.
 * @throws RangeError when `to` is not one plain address
 */
export async function queueMail(
  connection: Connection,
  mail: {
    to: string;
    kind: string;
    subject: Text;
    body: readonly Text[];
    link?: { url: string; label: Text };
    lang?: Lang;
    person?: string;
    caseId?: string;
    now: string;
  },
): Promise<void> {
  checkAddress(mail.to);
  await addMail(connection, mail);
}
