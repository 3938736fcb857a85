/**
 * The signer's side, by the token of a link alone: look, sign, object. Looking changes nothing, since mail programs open links by
 * themselves; every token that does not work gets the same answer.
 */
import { randomUUID } from 'node:crypto';
import type { SignPage } from '../../client/types-signing.ts';
import { bodyOf, districtOf } from '../../engine/capacity.ts';
import { wordsFor } from '../../engine/paper-data.ts';
import { type CaseRecord, type SigningFact, systemActor } from '../../engine/record.ts';
import {
  byLinks,
  factFor,
  inForce,
  type SignedText,
  type Signer,
  signedText,
  signersOf,
} from '../../engine/signings.ts';
import type { World } from '../../engine/world.ts';
import { pick } from '../../language/evaluate.ts';
import type { Value } from '../../language/expression.ts';
import { maskValue } from '../../language/masks.ts';
import type { Refusal } from '../../language/refusal.ts';
import { objectionGrounds, type Signing, sameName, type signersGrounds } from '../../language/signing.ts';
import type { Text } from '../../language/text.ts';
import { findCase } from '../../store/load-case.ts';
import { type Connection, transaction } from '../../store/pool.ts';
import { entryHash, findSigningLink, noteSigningFact, type SigningLinkRow } from '../../store/signing-links.ts';
import { appendHappened, type Happened } from '../append-events.ts';
import { type Office, worldOf } from '../office.ts';
import { hashToken } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { saltedFact } from './hash.ts';
import { works } from './view.ts';

interface Opened {
  link: SigningLinkRow;
  world: World;
  record: CaseRecord;
  signing: Signing;
  signer: Signer;
  text: SignedText;
  fact: SigningFact | undefined;
}

/** What the link leads to as things stand; nothing where any part of it does not hold any more. */
function opened(office: Office, link: SigningLinkRow | undefined, record: CaseRecord): Opened | undefined {
  if (!link || !works(link, office.clock.today()) || record.erased) return undefined;
  const world = worldOf(office, record.procedure, record.edition);
  const signing = world.procedure.signings?.[link.signing];
  const signer = signersOf({ procedure: world.procedure, record }, link.signing).find(
    ({ key }) => entryHash(record.id, key) === link.entry,
  );
  const words = (value: Value, field: Parameters<typeof wordsFor>[2], lang: 'zh' | 'en') =>
    wordsFor(world, value, field, lang);
  const text = signer && signedText(world, record, link.signing, signer.at, words);
  if (!signing || !signer || !text) return undefined;
  const fact = record.signings?.find(({ id }) => id === link.fact);
  // Before it is signed it works while signatures are gathered; afterwards it shows what was signed.
  if (
    !fact &&
    (!byLinks(world, record, signing) ||
      inForce({ procedure: world.procedure, record }, factFor(record, link.signing, signer)))
  )
    return undefined;
  return { link, world, record, signing, signer, text, fact };
}

function pageOf(office: Office, { link, world, record, signing, signer, text, fact }: Opened): SignPage {
  const kept = fact && record.signed?.[fact.id];
  const typed = String(pick(kept, 'typed') ?? signer.name);
  const signed = fact !== undefined && fact.way === 'link';
  return {
    office: office.book.organisation.office.name,
    procedure: world.procedure.title,
    number: record.number,
    title: text.title,
    statements: text.statements,
    ...(signing.basis ? { basis: signing.basis } : {}),
    shown: text.shown,
    name: signed ? typed : maskValue('name', signer.name),
    until: link.last_day,
    state: fact?.objected ? 'objected' : signed ? 'signed' : 'open',
    ...(signed ? { signed: { name: typed, at: fact.at, hash: fact.hash ?? '' } } : {}),
    ...(fact?.objected ? { objected: { ground: fact.objected.ground, at: fact.objected.at } } : {}),
  };
}

/** @throws ApiProblem `signing.gone` for every token that does not work */
async function open(office: Office, connection: Connection, token: string): Promise<Opened> {
  const link = await findSigningLink(connection, hashToken(token));
  const loaded = link && (await findCase(connection, systemActor, link.case_id));
  const found = loaded && opened(office, link, loaded.record);
  if (!found) throw new ApiProblem('signing.gone');
  return found;
}

/** What the link's page shows. @throws ApiProblem `signing.gone` */
export const lookToSign = async (office: Office, token: string): Promise<SignPage> =>
  pageOf(office, await open(office, office.pool, token));

const problem = (path: string, code: string, text: Text, remedy: Text): Refusal => ({
  code,
  path,
  text,
  remedy,
  severity: 'block',
  scope: 'input',
});

/** Everything that keeps the signature from being given: each statement not ticked, the name. */
function signingErrors({ signing, signer }: Opened, name: string, ticked: readonly number[]): Refusal[] {
  const open = signing.statements.flatMap((_statement, at) =>
    ticked.includes(at)
      ? []
      : [
          problem(
            `statement.${at}`,
            'signing.statement',
            { zh: `第 ${at + 1} 条还没有勾选`, en: `Statement ${at + 1} is not ticked` },
            {
              zh: '同意的，勾选它；不同意的，不要签，打开页面下面的“不是我，或者我不同意”。',
              en: 'Tick it if you agree; if you do not, do not sign, and open “This is not me, or I do not agree” below.',
            },
          ),
        ],
  );
  if (name.trim() === '')
    return [
      ...open,
      problem(
        'name',
        'signing.name-missing',
        { zh: '填写您的姓名', en: 'Enter your name' },
        { zh: '照名单上的姓名写全名。', en: 'Write your full name as in the list.' },
      ),
    ];
  if (sameName(name, signer.name)) return open;
  return [
    ...open,
    problem(
      'name',
      'signing.name',
      { zh: '姓名与名单上的不一样', en: 'This is not the name in the list' },
      {
        zh: '照证件写全名；名单写错了的，请经办人改正后重新发送。',
        en: 'Write it in full as on your document; if the list is wrong, ask the unit’s clerk to mend it and send the link again.',
      },
    ),
  ];
}

/** Runs on the case held fast, so that two at once make one signature. */
async function byLink(
  office: Office,
  token: string,
  happens: (found: Opened, connection: Connection) => Promise<Happened>,
): Promise<SignPage> {
  const tokenHash = hashToken(token);
  return transaction(office.pool, async (connection) => {
    const link = await findSigningLink(connection, tokenHash);
    if (!link) throw new ApiProblem('signing.gone');
    const record = await appendHappened(office, connection, systemActor, link.case_id, async (record) => {
      const found = opened(office, await findSigningLink(connection, tokenHash), record);
      if (!found) throw new ApiProblem('signing.gone');
      return happens(found, connection);
    });
    const after = opened(office, await findSigningLink(connection, tokenHash), record);
    if (!after) throw new ApiProblem('signing.gone');
    return pageOf(office, after);
  });
}

/** Signs; a second post of the same link answers with the receipt. @throws ApiProblem `signing.gone`, `act.input` */
export function sign(office: Office, token: string, name: string, ticked: readonly number[]): Promise<SignPage> {
  return byLink(office, token, async (found, connection) => {
    if (found.fact) return { events: [] };
    const errors = signingErrors(found, name, ticked);
    if (errors.length) throw new ApiProblem('act.input', undefined, errors);
    const id = randomUUID();
    const { signer, link, text } = found;
    const said = { key: signer.key, name: signer.name, typed: name.trim(), text: text as unknown as Value }; // plain JSON
    const { value, hash } = saltedFact(said);
    await noteSigningFact(connection, hashToken(token), id);
    return {
      events: [
        {
          kind: 'signed',
          id,
          signing: link.signing,
          way: 'link',
          hash,
          at: office.clock.now(),
          on: office.clock.today(),
          paths: [`signed.${id}`],
        },
      ],
      values: [{ path: `signed.${id}`, value }],
    };
  });
}

/** Whoever fills in the form: they sent the link, and they are told. */
function gatherers(world: World, record: CaseRecord): string[] {
  const by = Object.values(world.procedure.actions).flatMap((action) => (action.edits ? action.by : []));
  const keys = by.map((who) => {
    if (who.role === 'applicant') return record.unit ? `${record.unit}:unit_liaison` : `person:${record.applicant}`;
    const body = bodyOf(who, record, districtOf(world, record));
    return body === undefined ? undefined : `${body}:${who.role}`;
  });
  return [...new Set(keys.filter((key) => key !== undefined))];
}

type SignersGround = (typeof signersGrounds)[number];

/** “Not me”, “not agreed”: before or after signing, while the link works. @throws ApiProblem `signing.gone` */
export function objectToSigning(office: Office, token: string, ground: SignersGround): Promise<SignPage> {
  return byLink(office, token, async (found, connection) => {
    const { fact, link, signer, world, record, signing } = found;
    if (fact?.objected) return { events: [] };
    const id = fact?.id ?? randomUUID();
    if (!fact) await noteSigningFact(connection, hashToken(token), id);
    const paths = fact ? [] : [`signed.${id}`];
    const words = objectionGrounds[ground];
    const text = {
      zh: `“${signing.title.zh}”有人回复“${words.zh}”，请在签署情况里核实`,
      en: `${signing.title.en}: somebody answered “${words.en}”; look at the signatures`,
    };
    return {
      events: [
        {
          kind: 'signingObjected',
          id,
          signing: link.signing,
          ground,
          at: office.clock.now(),
          on: office.clock.today(),
          paths,
        },
      ],
      values: paths.map((path) => ({ path, value: { key: signer.key, name: signer.name } })),
      notices: gatherers(world, record).map((to) => ({ to, text })),
    };
  });
}
