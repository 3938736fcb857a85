/** A decision under construction: events so far, the case as they leave it, and what goes beside the log. */
import type { Arrival } from '../language/arrival.ts';
import type { Text } from '../language/text.ts';
import type { CaseEvent, PathValue } from './events.ts';
import { evolve, withValues } from './evolve.ts';
import type { Filing } from './filing.ts';
import type { NoticeContent } from './notice-content.ts';
import type { PaperContent } from './paper-data.ts';
import type { Actor, CaseRecord, Values } from './record.ts';

/** A number that the store must draw inside the transaction (N1). */
export interface NumberNeed {
  /** Name under which the drawn number comes back. */
  as: string;
  series: string;
  year: number;
}

export interface IssuedPaper {
  id: string;
  paper: string;
  content: PaperContent;
  verifiable: boolean;
}

export interface RowWrite {
  register: string;
  /** One line of several that the case keeps there. */
  key?: string;
  values: Values;
}

export interface Notice {
  /** `person:<id>` or `<body>:<role>`. */
  to: string;
  text: Text;
}

/** A public notice goes up: what it says, masked, and nothing more. */
export interface Publication {
  id: string;
  notice: string;
  clock: string;
  n: number;
  content: NoticeContent;
}

/** A case of another procedure to open with this act. */
export interface Opened {
  id: string;
  procedure: string;
  form: Values;
  /** Unit that it is kept for, where it is not that of the case that opens it. */
  unit?: string;
}

export interface Decision {
  events: readonly CaseEvent[];
  values: readonly PathValue[];
  record: CaseRecord;
  needs: readonly NumberNeed[];
  papers: readonly IssuedPaper[];
  rows: readonly RowWrite[];
  notices: readonly Notice[];
  publications?: readonly Publication[];
  /** Public notices taken down early, with the reason that the public reads. */
  withdrawals?: readonly { id: string; reason: string }[];
  opened?: readonly Opened[];
  /** Acts of the system on other cases, in the same transaction. */
  orders?: readonly Order[];
}

export interface Order {
  case: string;
  action: string;
  input: Values;
}

/** Fresh ids: from the front for papers, from the back for what is opened or published; an index always gives the same id. */
export interface FreshIds {
  at(index: number): string | undefined;
}

export interface Command {
  action: string;
  input: Values;
  /** Changed keys of the form, with acts that edit. */
  form?: Values;
  actor: Actor;
  ids: FreshIds;
  /** How a filing came that the counter takes in for somebody; default handed in. */
  arrival?: Arrival;
  /** What that makes of its day. */
  filing?: Filing;
  /** Numbers drawn for the needs of a first pass. */
  drawn?: { readonly [as: string]: string };
}

/** Mutable while one act is decided, never seen outside. */
export class Draft {
  record: CaseRecord;
  readonly events: CaseEvent[] = [];
  readonly values: PathValue[] = [];
  readonly needs: NumberNeed[] = [];
  readonly papers: IssuedPaper[] = [];
  readonly rows: RowWrite[] = [];
  readonly notices: Notice[] = [];
  readonly publications: Publication[] = [];
  readonly withdrawals: { id: string; reason: string }[] = [];
  readonly opened: Opened[] = [];
  readonly orders: Order[] = [];

  constructor(record: CaseRecord) {
    this.record = record;
  }

  push(event: CaseEvent): void {
    this.events.push(event);
    this.record = evolve(this.record, event);
  }

  keep(values: readonly PathValue[]): void {
    this.values.push(...values);
    this.record = withValues(this.record, values);
  }

  done(): Decision {
    const { events, values, record, needs, papers, rows, notices, publications, withdrawals, opened, orders } = this;
    return {
      events,
      values,
      record,
      needs,
      papers,
      rows,
      notices,
      ...(publications.length ? { publications } : {}),
      ...(withdrawals.length ? { withdrawals } : {}),
      ...(opened.length ? { opened } : {}),
      ...(orders.length ? { orders } : {}),
    };
  }
}
