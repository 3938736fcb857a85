/** Approvals of a case in words: the sheet that the desk shows and the paper prints. */
import type { ApprovalView, SeatView, SignatureView } from '../client/types-people.ts';
import type { CaseRecord, SeatFact } from '../engine/record.ts';
import type { World } from '../engine/world.ts';
import { roles } from '../language/action.ts';
import { modeTitles } from '../language/approval.ts';
import type { Text } from '../language/text.ts';
import type { LawBook } from './law-book.ts';

type Names = { [person: string]: string };

/** `d3:dept_head` or `person:<id>` in words. */
export function keyWords(book: LawBook, names: Names, key: string): Text {
  const at = key.lastIndexOf(':');
  const [body, last] = [key.slice(0, at), key.slice(at + 1)];
  if (body === 'person') return { zh: names[last] ?? '—', en: names[last] ?? '—' };
  const role = roles.find((entry) => entry === last);
  if (!role) return { zh: key, en: key };
  return book.nameWho(body.startsWith('unit:') ? { role } : { role, body });
}

function seatView(book: LawBook, names: Names, seat: SeatFact): SeatView {
  const name = (id: string | undefined) => (id === undefined ? undefined : (names[id] ?? '—'));
  const [by, absent, addedBy, delegate] = [name(seat.by), name(seat.for), name(seat.addedBy), name(seat.delegate)];
  return {
    id: seat.id,
    step: seat.step,
    who: keyWords(book, names, seat.key),
    status: seat.status,
    ...(by ? { by } : {}),
    ...(absent ? { for: absent } : {}),
    ...(addedBy ? { addedBy } : {}),
    ...(delegate ? { delegate } : {}),
  };
}

/** @param names of the people on the file. @returns in the order of the definition. */
export function presentApprovals(world: World, record: CaseRecord, book: LawBook, names: Names): ApprovalView[] {
  return Object.entries(record.approvals ?? {}).map(([id, run]) => {
    const definition = world.procedure.approvals?.[id];
    const stepTitle = (step: string): Text =>
      definition?.steps.find((entry) => entry.id === step)?.title ?? { zh: step, en: step };
    return {
      id,
      title: definition?.title ?? { zh: id, en: id },
      status: run.status,
      round: run.n,
      startedBy: names[run.startedBy] ?? '—',
      steps: run.steps.map((step) => ({
        id: step.id,
        title: stepTitle(step.id),
        mode: modeTitles[step.mode],
        seats: run.seats.filter((seat) => seat.step === step.id).map((seat) => seatView(book, names, seat)),
      })),
      signatures: run.signatures.map((signature): SignatureView => {
        const opinion = signature.opinion ? record.opinions?.[signature.opinion] : undefined;
        return {
          step: stepTitle(signature.step),
          who: names[signature.by] ?? '—',
          role: book.nameWho({
            role: signature.role,
            ...(signature.body && !signature.body.startsWith('unit:') ? { body: signature.body } : {}),
          }),
          ...(signature.for ? { for: names[signature.for] ?? '—' } : {}),
          at: signature.at,
          result: signature.result,
          ...(typeof opinion === 'string' ? { opinion } : {}),
        };
      }),
    };
  });
}
