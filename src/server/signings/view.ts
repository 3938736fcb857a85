/** Signings of a case as the API tells them: who has signed, who has not, what became of each link. */
import type { SignerState, SignerView, SigningCount, SigningView } from '../../client/types-signing.ts';
import { ownsCase, sitsAtCounter } from '../../engine/capacity.ts';
import { refusalOf } from '../../engine/permitted.ts';
import type { Actor, CaseRecord, SigningFact } from '../../engine/record.ts';
import {
  byLinks,
  factFor,
  hasOriginal,
  inForce,
  type Signer,
  signersOf,
  signingName,
  staleFor,
} from '../../engine/signings.ts';
import type { World } from '../../engine/world.ts';
import { maskValue } from '../../language/masks.ts';
import { type Signing, signingDays } from '../../language/signing.ts';
import type { Connection } from '../../store/pool.ts';
import { entryHash, listSigningLinks, type SigningLinkRow } from '../../store/signing-links.ts';
import { inBeijing } from '../clock.ts';
import { isAddress } from '../mail/address.ts';
import { type Office, settingNow, worldOf } from '../office.ts';
import { withRows } from '../rows.ts';

/** Whoever fills in the form gathers, in the states of the signing. */
export function mayGather(office: Office, world: World, record: CaseRecord, actor: Actor, signing: Signing): boolean {
  if (!signing.from.includes(record.state) || !(ownsCase(actor, record) || sitsAtCounter(actor, record))) return false;
  return Object.entries(world.procedure.actions).some(
    ([id, action]) => action.edits && refusalOf(world, record, id, actor, office.book.nameWho) === undefined,
  );
}

const number = (world: World, record: CaseRecord, id: string, word: string): number =>
  Number(signingName(world, record, id, word) ?? 0);

export function countSignings(office: Office, world: World, record: CaseRecord, actor: Actor): SigningCount[] {
  return Object.entries(world.procedure.signings ?? {}).map(([id, signing]) => ({
    id,
    title: signing.title,
    list: signing.list,
    of: number(world, record, id, 'of'),
    signed: number(world, record, id, 'signed'),
    linked: number(world, record, id, 'linked'),
    gather: mayGather(office, world, record, actor, signing),
  }));
}

export const linkDays = (office: Office): number => {
  const days = settingNow(office, signingDays.key);
  return typeof days === 'number' ? days : signingDays.default;
};

/** Works today, for this entry as it stands. */
export const works = (link: SigningLinkRow, today: string): boolean => !link.ended && today <= link.last_day;

interface Told {
  world: World;
  record: CaseRecord;
  today: string;
  links: readonly SigningLinkRow[];
}

function stateOf(told: Told, id: string, signer: Signer): Omit<SignerView, 'at' | 'name' | 'email' | 'stale'> {
  const { world, record, today } = told;
  const subject = { procedure: world.procedure, record };
  const fact = factFor(record, id, signer);
  const link = told.links.findLast((row) => row.signing === id && row.entry === entryHash(record.id, signer.key));
  const given = inForce(subject, fact);
  if (given)
    return {
      state: given.way === 'link' ? 'signed' : 'original',
      on: given.at,
      ...(given.hash ? { hash: given.hash } : {}),
      ...(link && works(link, today) ? { until: link.last_day } : {}),
    };
  // A letter sent after an objection asks anew.
  const anew = link && works(link, today) && link.fact === null;
  if (anew) return { state: 'sent', on: inBeijing(link.sent_at), until: link.last_day };
  if (fact?.objected && fact.objected.ground !== 'taken-back')
    return { state: 'objected', on: fact.objected.at, ground: fact.objected.ground };
  if (!isAddress(signer.email)) return { state: 'no-address' };
  return link ? { state: 'ended', on: inBeijing(link.sent_at), until: link.last_day } : { state: 'unsent' };
}

const dayOfFact = (fact: SigningFact | undefined): Pick<SignerView, 'stale'> => (fact ? { stale: fact.on } : {});

const hasSigned: readonly SignerState[] = ['signed', 'original'];

/** @param clear whether names and addresses are told whole */
export function viewSigners(told: Told, id: string, clear: boolean): SignerView[] {
  const subject = { procedure: told.world.procedure, record: told.record };
  return signersOf(subject, id).map((signer) => {
    const state = stateOf(told, id, signer);
    return {
      at: signer.at,
      name: clear ? signer.name : maskValue('name', signer.name),
      email: clear ? signer.email : maskValue('email', signer.email),
      ...state,
      ...(hasSigned.includes(state.state) ? {} : dayOfFact(staleFor(told.record, id, signer))),
    };
  });
}

/** @param clear names whole: for the own side, and for whoever handles the case */
export async function viewSignings(
  office: Office,
  actor: Actor,
  record: CaseRecord,
  clear: boolean,
  connection: Connection = office.pool,
): Promise<SigningView[]> {
  const world = worldOf(office, record.procedure, record.edition);
  const links = await listSigningLinks(connection, record.id);
  const told = { world, record, links, today: office.clock.today() };
  const counted = await withRows(office, () => countSignings(office, world, record, actor));
  return counted.flatMap((count) => {
    const signing = world.procedure.signings?.[count.id];
    if (!signing) return [];
    const material = world.procedure.materials.find(({ key }) => key === signing.original);
    return [
      {
        ...count,
        statements: signing.statements,
        ...(signing.basis ? { basis: signing.basis } : {}),
        signers: viewSigners(told, count.id, clear),
        ...(material
          ? {
              original: {
                material: material.key,
                title: material.title,
                there: hasOriginal({ procedure: world.procedure, record }, count.id),
              },
            }
          : {}),
        byLinks: byLinks(world, record, signing),
        days: linkDays(office),
        sheet: `/api/v1/cases/${record.id}/signings/${count.id}/sheet.pdf`,
      },
    ];
  });
}
