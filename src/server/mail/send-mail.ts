/**
 * The job that sends one letter. It is tried again as long as the queue allows; after the last try, or where the server refused for
 * good, the log says failed and an administrator may send it again. A process that ends between the server's answer and the mark sends
 * the letter twice, under the same Message-ID: at least once, never silently not at all.
 */
import { emptyOldMail, type MailRow, markMail, markMailSent, takeMail } from '../../store/mail.ts';
import type { Office } from '../office.ts';
import { composeLetter, type Letter } from './compose.ts';
import { isOptional } from './kinds.ts';
import { MailError } from './post-office.ts';

export interface Try {
  /** 1 for the first. */
  n: number;
  most: number;
}

function letterOf(office: Office, row: MailRow): (Letter & { to: string }) | undefined {
  if (row.body === null || row.address === null) return undefined; // emptied meanwhile
  const letter = composeLetter({
    subject: row.subject,
    body: row.body,
    office: office.book.organisation.office.name,
    ...(row.link ? { link: row.link } : {}),
    ...(row.lang ? { lang: row.lang } : {}),
  });
  return { ...letter, to: row.address };
}

/** @throws MailError when it should be tried again */
export async function sendMail(office: Office, id: string, { n, most }: Try): Promise<void> {
  const { pool, clock, postOffice } = office;
  const isLast = n >= most;
  const row = await takeMail(pool, id, clock.now(), isLast);
  if (!row) return;
  await emptyOldMail(pool, clock.now());
  const letter = letterOf(office, row);
  if (!letter) return markMail(pool, id, 'failed', 'emptied');
  if (!postOffice.open) return markMail(pool, id, 'kept', null);
  const unsubscribe = isOptional(row.kind) ? { unsubscribe: `${office.publicUrl}/account/mail` } : {};
  try {
    await postOffice.send({ ...letter, ...unsubscribe, id, at: row.created_at });
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const over = error.final || isLast;
    await markMail(pool, id, over ? 'failed' : 'queued', error.message);
    if (!over) throw error;
    office.log.error({ mail: id, reason: error.message }, 'a letter could not be sent');
    return;
  }
  await markMailSent(pool, id, clock.now());
}
