/** A real SMTP server on this machine: keeps what it is given, and refuses when the test says so. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { MailOptions } from '../../src/server/mail/options.ts';
import { makeCertificate } from './certificate.ts';

export interface Received {
  from: string;
  to: string[];
  mail: ParsedMail;
  raw: string;
}

export interface MailServer {
  /** For `useOffice({ mail })`. */
  options: MailOptions;
  received: Received[];
  /** How many connections began. */
  connections: number;
  /** Answers the next letters with this, one entry a letter; then takes them. `taken`: keeps the letter, and says that it did not. */
  refusals: { code: number; text: string; at: 'recipient' | 'data' | 'taken' }[];
  close(): Promise<void>;
}

const refusal = ({ code, text }: { code: number; text: string }) =>
  Object.assign(new Error(text), { responseCode: code });

/** @param port 0 for any; the same again for a server that comes back */
export async function useMailServer(
  given: { port?: number; hideStartTls?: boolean; key?: string; cert?: string } = {},
): Promise<MailServer> {
  const { key, cert } = given.key && given.cert ? { key: given.key, cert: given.cert } : await makeCertificate();
  const found: MailServer = {
    options: { host: '127.0.0.1', port: 0, security: 'any', from: 'office@qiao.example' },
    received: [],
    connections: 0,
    refusals: [],
    close: () => new Promise((done) => server.close(() => done())),
  };
  const server = new SMTPServer({
    authOptional: true,
    key,
    cert,
    disabledCommands: given.hideStartTls ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    onConnect(_session, done) {
      found.connections += 1;
      done();
    },
    onRcptTo(_address, _session, done) {
      if (found.refusals[0]?.at !== 'recipient') return done();
      done(refusal(found.refusals.shift() ?? { code: 550, text: '' }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const next = found.refusals.shift();
        if (next?.at === 'data') return done(refusal(next));
        const raw = Buffer.concat(chunks).toString('utf8');
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const to = session.envelope.rcptTo.map((one) => one.address);
        found.received.push({ from, to, mail: await simpleParser(raw), raw });
        done(next && refusal(next));
      });
    },
  });
  server.on('error', () => undefined); // a client that does not trust our certificate hangs up
  await new Promise<void>((resolve) => server.listen(given.port ?? 0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo; // it listens on TCP
  found.options.port = port;
  return found;
}
