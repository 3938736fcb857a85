/** Decisions around an approval: whose seat is open, why not, and the events of each hand on it. */
import type { Action } from '../language/action.ts';
import type { ApprovalOp } from '../language/approval.ts';
import { holds } from '../language/evaluate.ts';
import type { Expr } from '../language/expression.ts';
import type { Refusal } from '../language/refusal.ts';
import type { Text } from '../language/text.ts';
import { bodyOf, type Capacity, districtOf } from './capacity.ts';
import type { CaseEvent, PathValue } from './events.ts';
import type { Actor, ApprovalRun, CaseRecord, Post, SeatFact, Values } from './record.ts';
import { scopeOf, type World } from './world.ts';

/** A seat that this actor may sign now, and the capacity in which. */
export interface OpenSeat {
  seat: SeatFact;
  capacity: Capacity;
}

const capacityBy = (post: Post | undefined, more: Partial<Capacity> = {}): Capacity => ({
  role: post?.role ?? 'third_party',
  ...(post ? { body: post.body } : {}),
  ...(post?.for ? { for: post.for } : {}),
  ...more,
});

/** As the person drawn in or holder of the post, as the one they delegated to (委派), or as their deputy (代理). */
function seatFor(actor: Actor, seat: SeatFact): OpenSeat | undefined {
  const own = actor.posts.find((post) => post.for === undefined);
  if (seat.key === `person:${actor.id}`) return { seat, capacity: capacityBy(own) };
  const matching = actor.posts.filter(
    (post) => seat.key === `${post.body}:${post.role}` || (post.for && seat.key === `person:${post.for}`),
  );
  const held = matching.find((entry) => entry.for === undefined);
  if (held) return { seat, capacity: capacityBy(held) };
  if (seat.delegate === actor.id)
    return { seat, capacity: capacityBy(own, seat.delegatedBy ? { for: seat.delegatedBy } : {}) };
  const [post] = matching;
  return post && { seat, capacity: capacityBy(post) };
}

const openSeats = (run: ApprovalRun): SeatFact[] => run.seats.filter((seat) => seat.status === 'open');

export const runOf = (record: CaseRecord, approval: string): ApprovalRun | undefined => record.approvals?.[approval];

/** The open seat of this actor in this approval. */
export function openSeatOf(record: CaseRecord, approval: string, actor: Actor): OpenSeat | undefined {
  const run = runOf(record, approval);
  return run?.status === 'open' ? firstSeat(openSeats(run), actor) : undefined;
}

/** A seat of theirs in a running approval, open or not: they are concerned, though it may not be their turn. */
export function seatOf(record: CaseRecord, approval: string, actor: Actor): OpenSeat | undefined {
  const run = runOf(record, approval);
  if (run?.status !== 'open') return undefined;
  return (
    firstSeat(openSeats(run), actor) ??
    firstSeat(
      run.seats.filter((seat) => seat.status !== 'dropped'),
      actor,
    )
  );
}

function firstSeat(seats: readonly SeatFact[], actor: Actor): OpenSeat | undefined {
  for (const seat of seats) {
    const found = seatFor(actor, seat);
    if (found) return found;
  }
  return undefined;
}

const signedIn = ({ procedure }: Pick<World, 'procedure'>, state: string, approval: string): boolean =>
  Object.values(procedure.actions).some(
    (action) => action.approves?.approval === approval && action.from.includes(state),
  );

/** Keys of all for whom open approvals wait, as long as the case is where they are signed. */
export const seatKeys = (world: Pick<World, 'procedure'>, record: CaseRecord): string[] =>
  Object.entries(record.approvals ?? {})
    .filter(([id, run]) => run.status === 'open' && signedIn(world, record.state, id))
    .flatMap(([, run]) =>
      openSeats(run).flatMap((seat) => [seat.key, ...(seat.delegate ? [`person:${seat.delegate}`] : [])]),
    );

/** Bodies and people who sat in an approval: the file stays readable for them. */
export const seatedKeys = (record: CaseRecord): string[] =>
  Object.values(record.approvals ?? {}).flatMap((run) =>
    run.seats
      .filter((seat) => seat.status !== 'dropped')
      .flatMap((seat) => [
        seat.key.startsWith('person:') ? seat.key : seat.key.slice(0, seat.key.lastIndexOf(':')),
        ...(seat.by ? [`person:${seat.by}`] : []),
      ]),
  );

const no = (code: string, scope: 'never' | 'now', text: Text, remedy: Text): Refusal => ({
  code,
  scope,
  severity: 'block',
  text,
  remedy,
});

const words = {
  notOpen: no(
    'approval.not-open',
    'now',
    { zh: '没有正在进行的审批。', en: 'No approval is going round.' },
    { zh: '先送审，再签署。', en: 'Send it for approval first.' },
  ),
  notTurn: no(
    'approval.not-your-turn',
    'now',
    { zh: '现在轮到别人签。', en: 'It is somebody else’s turn to sign.' },
    { zh: '等前面的人签完；急的可以催办。', en: 'Wait for those before you; you may urge them.' },
  ),
  ownDraft: no(
    'approval.own-draft',
    'never',
    { zh: '送审的人不能审批自己送的件。', en: 'Whoever sent it for approval cannot approve it.' },
    { zh: '请转办给另一人签。', en: 'Have it passed on to another person.' },
  ),
  twice: no(
    'approval.signed-already',
    'never',
    { zh: '您已签过，同一人不能签两次。', en: 'You have signed already; nobody signs twice.' },
    { zh: '请转办给另一人签。', en: 'Have it passed on to another person.' },
  ),
  notOwnSeat: no(
    'approval.no-redelegation',
    'never',
    {
      zh: '您代别人签，不能再委派，受委派的也不能转办。',
      en: 'You sign for somebody else: what was delegated or covered is not delegated again, nor passed on by a delegate.',
    },
    { zh: '自己签，或请原来的人另行委派、转办。', en: 'Sign it, or have the holder delegate or pass it on.' },
  ),
  notStarter: no(
    'approval.not-yours',
    'never',
    { zh: '只有送审的人可以撤回。', en: 'Only whoever sent it for approval can take it back.' },
    { zh: '可以请其撤回，或在您签署时退回。', en: 'Ask them, or send it back when it is your turn.' },
  ),
} as const;

const signs: readonly ApprovalOp[] = ['agree', 'return', 'refuse'];

const signedBefore = (run: ApprovalRun, people: readonly string[]): boolean =>
  run.seats.some((seat) => seat.status === 'agreed' && [seat.by, seat.for].some((id) => id && people.includes(id)));

/** Why this actor may not lay this hand on the approval now; nothing: they may. */
export function approvalRefusal(record: CaseRecord, action: Action, actor: Actor): Refusal | undefined {
  if (!action.approves) return undefined;
  const { approval, op } = action.approves;
  const run = runOf(record, approval);
  if (run?.status !== 'open') return words.notOpen;
  if (op === 'recall') {
    const mine = run.startedBy === actor.id || actor.posts.some((post) => post.for === run.startedBy);
    return mine ? undefined : words.notStarter;
  }
  const found = openSeatOf(record, approval, actor);
  if (!found) return words.notTurn;
  const delegated = found.seat.delegate === actor.id && found.capacity.for !== undefined;
  if ((op === 'delegate' && found.capacity.for) || (op === 'pass-on' && delegated)) return words.notOwnSeat;
  if (!signs.includes(op)) return undefined;
  const people = [actor.id, ...(found.capacity.for ? [found.capacity.for] : [])];
  if (people.includes(run.startedBy)) return words.ownDraft;
  return op === 'agree' && signedBefore(run, people) ? words.twice : undefined;
}

/** Why the input does not fit: whom to add, to take out, where to send it back. */
export function approvalInputErrors(record: CaseRecord, action: Action, actor: Actor, input: Values): Refusal[] {
  if (!action.approves) return [];
  const { approval, op } = action.approves;
  const run = runOf(record, approval);
  const mine = openSeatOf(record, approval, actor)?.seat;
  if (!run || !mine) return [];
  const wrong = (path: string, code: string, zh: string, en: string): Refusal[] => [
    {
      code,
      path: `input.${path}`,
      scope: 'input',
      severity: 'block',
      text: { zh, en },
      remedy: { zh: '请另选。', en: 'Choose another.' },
    },
  ];
  if (op === 'return' && input.to !== 'start') {
    const at = (id: unknown) => run.steps.findIndex((step) => step.id === id);
    return at(input.to) >= 0 && at(input.to) < at(mine.step)
      ? []
      : wrong('to', 'approval.not-earlier', '只能退回到前面的环节。', 'Only an earlier step can be chosen.');
  }
  if (op === 'drop')
    return run.seats.some((seat) => droppable(seat, input.person))
      ? []
      : wrong(
          'person',
          'approval.not-added',
          '此人不是加签的，或已签署。',
          'This person was not added, or has signed.',
        );
  if (!['add', 'pass-on', 'delegate'].includes(op)) return [];
  if (input.person === actor.id || input.person === run.startedBy)
    return wrong('person', 'approval.wrong-person', '不能选自己或送审的人。', 'Not yourself, nor whoever sent it.');
  return signedBefore(run, [String(input.person)])
    ? wrong('person', 'approval.signed-already', '此人已签过。', 'This person has signed already.')
    : [];
}

const droppable = (seat: SeatFact, person: unknown): boolean =>
  seat.addedBy !== undefined && seat.key === `person:${String(person)}` && ['open', 'waiting'].includes(seat.status);

/** The event that begins a round: steps and seats whose condition holds. */
export function approvalStart(world: World, record: CaseRecord, approval: string, by: string): CaseEvent {
  const scope = scopeOf(world, record);
  const on = (when: Expr | undefined) => when === undefined || holds(when, scope);
  const definition = world.procedure.approvals?.[approval];
  const steps = (definition?.steps ?? []).filter((step) => on(step.when));
  const district = districtOf(world, record);
  const seats = steps.flatMap((step) =>
    step.seats
      .filter((seat) => on(seat.when))
      .map((seat, index) => ({
        id: `${step.id}.${index + 1}`,
        step: step.id,
        key: `${bodyOf(seat, record, district) ?? ''}:${seat.role}`,
      })),
  );
  return {
    kind: 'approvalStarted',
    approval,
    n: (runOf(record, approval)?.n ?? 0) + 1,
    by,
    steps: steps.filter((step) => seats.some((seat) => seat.step === step.id)).map(({ id, mode }) => ({ id, mode })),
    seats,
  };
}

/** Events of a hand on the approval, with the opinion as a value of its own. */
export function approvalEvents(
  world: World,
  record: CaseRecord,
  action: Action,
  actor: Actor,
  input: Values,
): { events: CaseEvent[]; values: PathValue[] } {
  if (!action.approves) return { events: [], values: [] };
  const { approval, op } = action.approves;
  const run = runOf(record, approval);
  if (op === 'recall') return { events: [{ kind: 'approvalRecalled', approval, by: actor.id }], values: [] };
  const found = openSeatOf(record, approval, actor);
  if (!run || !found) return { events: [], values: [] };
  const { seat, capacity } = found;
  const by = actor.id;
  const to = `person:${String(input.person)}`;
  const only = (event: CaseEvent) => ({ events: [event], values: [] });
  switch (op) {
    case 'add': {
      const id = `${seat.step}.${run.seats.filter((entry) => entry.step === seat.step).length + 1}`;
      const after = input.order === 'after' ? { after: seat.id } : {};
      return only({ kind: 'seatAdded', approval, id, step: seat.step, key: to, addedBy: by, ...after });
    }
    case 'drop': {
      const gone = run.seats.find((entry) => droppable(entry, input.person));
      return gone ? only({ kind: 'seatDropped', approval, seat: gone.id, by }) : { events: [], values: [] };
    }
    case 'pass-on':
      return only({ kind: 'seatPassed', approval, seat: seat.id, to, by });
    case 'delegate':
      return only({ kind: 'seatDelegated', approval, seat: seat.id, to: String(input.person), by });
    default: {
      const text = typeof input.opinion === 'string' && input.opinion.trim() ? input.opinion : undefined;
      const path = `opinion.${approval}.${run.signatures.length + 1}`;
      const event: CaseEvent = {
        kind: 'seatSigned',
        approval,
        seat: seat.id,
        step: seat.step,
        by,
        ...capacityFields(capacity),
        at: world.at,
        result: op === 'agree' ? 'agreed' : op === 'refuse' ? 'refused' : 'returned',
        ...(text ? { opinion: path } : {}),
        ...(op === 'return' && input.to !== 'start' ? { to: String(input.to) } : {}),
      };
      return { events: [event], values: text ? [{ path, value: text }] : [] };
    }
  }
}

const capacityFields = ({ role, body, for: absent }: Capacity) => ({
  role,
  ...(body ? { body } : {}),
  ...(absent ? { for: absent } : {}),
});
