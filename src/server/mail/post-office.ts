/** Hands letters to the mail server. A refusal for good is told apart from one that may pass. */
import type { Transporter } from 'nodemailer';
import { withoutAddresses } from './address.ts';
import type { Letter } from './compose.ts';
import type { MailOptions } from './options.ts';

export interface PostOffice {
  /** False where no server is set: letters rest in the log. */
  readonly open: boolean;
  /**
   * @param id of the letter: its Message-ID on every try, so that a reader's mailbox can tell a repetition
   * @throws MailError
   */
  send(letter: Letter & { id: string; to: string; at: Date; unsubscribe?: string }): Promise<void>;
  close(): void;
}

export class MailError extends Error {
  /** Trying again would not help: the server knows no such mailbox, or does not take such a letter. */
  readonly final: boolean;
  constructor(message: string, final: boolean) {
    super(message);
    this.name = 'MailError';
    this.final = final;
  }
}

const longest = 300;

/** What a server or the network said, without addresses. */
function mailError(error: unknown): MailError {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string }; // nodemailer's errors
  const ofLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  const words = withoutAddresses([code, message].filter(Boolean).join(': ')).replaceAll(/\s+/g, ' ');
  return new MailError(words.slice(0, longest), ofLetter && (responseCode ?? 0) >= 500);
}

const closed: PostOffice = {
  open: false,
  send: () => Promise.reject(new MailError('no mail server is set', true)),
  close: () => undefined,
};

export function openPostOffice(options: MailOptions | undefined): PostOffice {
  if (!options) return closed;
  const { host, port, security, user, password, from, ca } = options;
  const connect = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      // Where encryption is not required, one that nobody vouches for is still better than none (RFC 7435).
      tls: { rejectUnauthorized: security !== 'any', ...(ca ? { ca } : {}) },
      ...(user ? { auth: { user, pass: password ?? '' } } : {}),
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
      // A letter is text of ours: nothing in it may make the sender open a file or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  let transport: Promise<Transporter> | undefined;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    open: true,
    async send({ id, to, at, subject, text, html, unsubscribe }) {
      try {
        transport ??= connect();
        await (await transport).sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          date: at,
          messageId: `<${id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>` } : {}),
          },
        });
      } catch (error) {
        throw mailError(error);
      }
    },
    close: () => void transport?.then((opened) => opened.close()),
  };
}
