/** The filing side gathers signatures: letters with links, and the paper original of those who sign by hand. */
import { randomUUID } from 'node:crypto';
import { addDays } from '../../calendar/arithmetic.ts';
import type { Actor, CaseRecord } from '../../engine/record.ts';
import { byLinks, factFor, hasOriginal, inForce, type Signer, signersOf } from '../../engine/signings.ts';
import { formatDate } from '../../language/dates.ts';
import type { Signing } from '../../language/signing.ts';
import type { Text } from '../../language/text.ts';
import { type Connection, transaction } from '../../store/pool.ts';
import {
  addSigningLink,
  endSigningLinks,
  entryHash,
  listSigningLinks,
  type SigningLinkRow,
} from '../../store/signing-links.ts';
import { appendHappened, type Happened } from '../append-events.ts';
import { laterThan } from '../clock.ts';
import { isAddress } from '../mail/address.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type Office, worldOf } from '../office.ts';
import { hashToken, newToken } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { withRows } from '../rows.ts';
import { saltedFact } from './hash.ts';
import { linkDays, mayGather } from './view.ts';

/** Letters to one person within a day of 24 hours. */
const mostLetters = 5;
const dayMs = 86_400_000;

interface Gathering {
  office: Office;
  connection: Connection;
  actor: Actor;
  record: CaseRecord;
  id: string;
  signing: Signing;
}

/** The signing, where this actor gathers for it now. @throws ApiProblem 404, 403 */
async function gathered(given: Omit<Gathering, 'signing'>): Promise<Gathering> {
  const { office, record, id, actor } = given;
  const world = worldOf(office, record.procedure, record.edition);
  const signing = Object.hasOwn(world.procedure.signings ?? {}, id) ? world.procedure.signings?.[id] : undefined;
  if (!signing) throw new ApiProblem('not-found');
  if (!(await withRows(office, () => mayGather(office, world, record, actor, signing))))
    throw new ApiProblem('signing.not-yours');
  return { ...given, signing };
}

const letter = (signing: Signing, lastDay: string): { subject: Text; body: Text[]; label: Text } => ({
  subject: { zh: `请您签署：${signing.title.zh}`, en: `Please sign: ${signing.title.en}` },
  body: [
    {
      zh: '一件申请里有您的名字，要您本人签署。打开下面的链接，看清内容再签；不用账号。',
      en: 'You are named in an application and asked to sign in person. Open the link, read what it says, then sign; you need no account.',
    },
    {
      zh: `链接用到${formatDate(lastDay, 'zh')}，只给您本人，不要转给别人。名字不是您的，或者您不同意，也请打开链接告诉我们。`,
      en: `The link works until ${formatDate(lastDay, 'en')} and is yours alone: do not pass it on. If it is not you, or you do not agree, open it and tell us.`,
    },
  ],
  label: { zh: '看内容，签署', en: 'Read and sign' },
});

async function send(given: Gathering, signer: Signer): Promise<void> {
  const { office, connection, actor, record, id, signing } = given;
  const token = newToken();
  const at = office.clock.now();
  const lastDay = addDays(office.clock.today(), linkDays(office));
  await addSigningLink(connection, {
    tokenHash: hashToken(token),
    caseId: record.id,
    signing: id,
    entry: entryHash(record.id, signer.key),
    at,
    by: actor.id,
    lastDay,
  });
  const { subject, body, label } = letter(signing, lastDay);
  await queueMail(connection, {
    to: signer.email,
    kind: 'signing',
    subject,
    body,
    // Without the case's id: text and link leave the log of letters once sent.
    link: { url: `${office.publicUrl}/sign/${token}`, label },
    now: at,
  });
}

function checkNotTooMany(given: Gathering, signer: Signer, links: readonly SigningLinkRow[]): void {
  const since = laterThan(given.office.clock.now(), -dayMs);
  const entry = entryHash(given.record.id, signer.key);
  const recent = links.filter(
    (row) => row.entry === entry && row.sent_at.getTime() > Temporal.Instant.from(since).epochMilliseconds,
  );
  if (recent.length >= mostLetters) throw new ApiProblem('signing.too-often');
}

/** Those who were named, or all who have an address and neither link nor signature. @throws ApiProblem 409, 429 */
function chosenSigners(given: Gathering, links: readonly SigningLinkRow[], at?: readonly number[]): Signer[] {
  const { office, record, id, signing } = given;
  const world = worldOf(office, record.procedure, record.edition);
  if (!byLinks(world, record, signing)) throw new ApiProblem('signing.paper-only');
  const subject = { procedure: world.procedure, record };
  const signers = signersOf(subject, id);
  const waits = (signer: Signer) => isAddress(signer.email) && !inForce(subject, factFor(record, id, signer));
  if (at === undefined) {
    const sent = new Set(links.filter((row) => row.signing === id).map((row) => row.entry));
    const fresh = signers.filter((signer) => waits(signer) && !sent.has(entryHash(record.id, signer.key)));
    if (fresh.length === 0) throw new ApiProblem('signing.nobody');
    return fresh;
  }
  const named = [...new Set(at)].map((place) => signers[place]);
  return named.map((signer) => {
    if (!signer || !waits(signer)) throw new ApiProblem('signing.signer');
    checkNotTooMany(given, signer, links);
    return signer;
  });
}

/** @returns the case afterwards. @throws ApiProblem */
export function sendLinks(
  office: Office,
  actor: Actor,
  caseId: string,
  id: string,
  at?: readonly number[],
): Promise<CaseRecord> {
  return transaction(office.pool, (connection) =>
    appendHappened(office, connection, actor, caseId, async (record): Promise<Happened> => {
      const given = await gathered({ office, connection, actor, record, id });
      const chosen = chosenSigners(given, await listSigningLinks(connection, caseId), at);
      for (const signer of chosen) await send(given, signer);
      return {
        events: [
          {
            kind: 'signLinksSent',
            signing: id,
            count: chosen.length,
            by: actor.id,
            at: office.clock.now(),
            on: office.clock.today(),
          },
        ],
      };
    }),
  );
}

/** Records that the uploaded original bears this signature, or takes that back. @throws ApiProblem */
export function noteOriginal(
  office: Office,
  actor: Actor,
  caseId: string,
  id: string,
  given: { signer: number; held: boolean },
): Promise<CaseRecord> {
  return transaction(office.pool, (connection) =>
    appendHappened(office, connection, actor, caseId, async (record): Promise<Happened> => {
      const { signing } = await gathered({ office, connection, actor, record, id });
      const subject = { procedure: worldOf(office, record.procedure, record.edition).procedure, record };
      const signer = signersOf(subject, id)[given.signer];
      if (!signer) throw new ApiProblem('signing.signer');
      const fact = factFor(record, id, signer);
      const when = { at: office.clock.now(), on: office.clock.today() };
      if (!given.held) {
        if (fact?.way !== 'original' || fact.objected) return { events: [] };
        const taken = { id: fact.id, signing: id, ground: 'taken-back', paths: [], ...when } as const;
        return { events: [{ kind: 'signingObjected', ...taken }] };
      }
      if (signing.original === undefined || !hasOriginal(subject, id)) throw new ApiProblem('signing.no-original');
      if (inForce(subject, fact)) throw new ApiProblem('signing.signer');
      await endSigningLinks(connection, caseId, id, entryHash(caseId, signer.key), when.at);
      const factId = randomUUID();
      const value = saltedFact({ key: signer.key, name: signer.name });
      return {
        events: [
          {
            kind: 'signed',
            id: factId,
            signing: id,
            way: 'original',
            by: actor.id,
            paths: [`signed.${factId}`],
            ...when,
          },
        ],
        values: [{ path: `signed.${factId}`, value: value.value }],
      };
    }),
  );
}
