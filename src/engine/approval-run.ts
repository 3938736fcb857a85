/** An approval as it goes round: what each event makes of it. Pure and total, like the rest of evolve. */
import type { CaseEvent } from './events.ts';
import type { ApprovalRun, CaseRecord, SeatFact } from './record.ts';

/** 成文日期: the day of the last signature, once all have agreed. */
export const signedOn = (run: ApprovalRun): string | undefined =>
  run.status === 'agreed' ? run.signatures.findLast(({ result }) => result === 'agreed')?.at.slice(0, 10) : undefined;

const signed = (seat: SeatFact) => seat.status === 'agreed';
const counts = (seat: SeatFact) => seat.status !== 'dropped';

/** Seats of a step that somebody may sign now. */
function openIn(mode: ApprovalRun['steps'][number]['mode'], seats: readonly SeatFact[]): Set<string> {
  const left = seats.filter((seat) => !signed(seat));
  // A seat drawn in to sign after another waits for that one.
  const ready = left.filter((seat) => {
    const before = seats.find((other) => other.id === seat.after);
    return before === undefined || signed(before);
  });
  return new Set((mode === 'sequence' ? ready.slice(0, 1) : ready).map((seat) => seat.id));
}

const complete = (mode: ApprovalRun['steps'][number]['mode'], seats: readonly SeatFact[]): boolean =>
  mode === 'any' ? seats.some(signed) : seats.every(signed);

/** Opens the seats whose turn it is; ends the run when the last step is complete. */
function advance(run: ApprovalRun): ApprovalRun {
  const of = (step: string) => run.seats.filter((seat) => seat.step === step && counts(seat));
  const current = run.steps.find((step) => !complete(step.mode, of(step.id)));
  const open = current ? openIn(current.mode, of(current.id)) : new Set<string>();
  const seats = run.seats.map((seat): SeatFact => {
    if (!counts(seat) || signed(seat)) return seat;
    const ahead = current && run.steps.findIndex((step) => step.id === seat.step) >= run.steps.indexOf(current);
    return { ...seat, status: open.has(seat.id) ? 'open' : ahead ? 'waiting' : 'needless' };
  });
  return { ...run, seats, status: current ? 'open' : 'agreed' };
}

const clean = ({ id, step, key, addedBy, after }: SeatFact): SeatFact => ({
  id,
  step,
  key,
  status: 'waiting',
  ...(addedBy ? { addedBy } : {}),
  ...(after ? { after } : {}),
});

/** Back to an earlier step: it and all after it are signed anew. */
function backTo(run: ApprovalRun, step: string): ApprovalRun {
  const from = run.steps.findIndex((entry) => entry.id === step);
  return advance({
    ...run,
    seats: run.seats.map((seat) =>
      counts(seat) && run.steps.findIndex((entry) => entry.id === seat.step) >= from ? clean(seat) : seat,
    ),
  });
}

function sign(run: ApprovalRun, event: Extract<CaseEvent, { kind: 'seatSigned' }>): ApprovalRun {
  const { kind: _kind, approval: _approval, to, ...signature } = event;
  const signatures = [...run.signatures, signature];
  const seats = run.seats.map((seat) =>
    seat.id === event.seat
      ? { ...seat, status: event.result, by: event.by, ...(event.for ? { for: event.for } : {}) }
      : seat,
  );
  const next = { ...run, signatures, seats };
  if (event.result === 'agreed') return advance(next);
  if (event.result === 'refused') return { ...next, status: 'refused' };
  return to === undefined ? { ...next, status: 'returned' } : backTo(next, to);
}

const change = (run: ApprovalRun, seat: string, to: Partial<SeatFact>): ApprovalRun =>
  advance({ ...run, seats: run.seats.map((entry) => (entry.id === seat ? { ...entry, ...to } : entry)) });

function withEvent(run: ApprovalRun, event: CaseEvent): ApprovalRun {
  switch (event.kind) {
    case 'seatSigned':
      return sign(run, event);
    case 'seatAdded': {
      const { kind: _kind, approval: _approval, ...seat } = event;
      return advance({ ...run, seats: [...run.seats, { ...seat, status: 'waiting' }] });
    }
    case 'seatDropped':
      return change(run, event.seat, { status: 'dropped' });
    case 'seatPassed':
      return change(run, event.seat, { key: event.to, delegate: undefined, delegatedBy: undefined });
    case 'seatDelegated':
      return change(run, event.seat, { delegate: event.to, delegatedBy: event.by });
    case 'approvalRecalled':
      return { ...run, status: 'recalled' };
    default:
      return run;
  }
}

/** The record after an event of an approval; every other event leaves it as it is. */
export function evolveApproval(record: CaseRecord, event: CaseEvent): CaseRecord {
  if (!('approval' in event)) return record;
  const runs = record.approvals ?? {};
  if (event.kind === 'approvalStarted') {
    const run: ApprovalRun = {
      n: event.n,
      startedBy: event.by,
      status: 'open',
      steps: event.steps,
      seats: event.seats.map((seat) => ({ ...seat, status: 'waiting' })),
      signatures: runs[event.approval]?.signatures ?? [],
    };
    return { ...record, approvals: { ...runs, [event.approval]: advance(run) } };
  }
  const run = runs[event.approval];
  return run ? { ...record, approvals: { ...runs, [event.approval]: withEvent(run, event) } } : record;
}
