/** A month of bars from day to day; two at once that share a value which can be in one place only are marked. */
import { addDays, addMonths } from '../../calendar/arithmetic.ts';
import type { TimelineBar, TimelinePart } from '../../client/types-boards.ts';
import type { TimelineBoard } from '../../language/board.ts';
import { type BoardLine, boardLines } from '../../store/board-rows.ts';
import { both, columnOf, type Laying, natural, rowOf, wordsOf } from './board.ts';

interface Span {
  from: string;
  to: string;
  line: BoardLine;
}

const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

/** Others that clash with each span, by the clash's place in the definition. */
function clashing(spans: readonly Span[], at: number): ReadonlyMap<Span, Set<Span>> {
  const byMark = new Map<number, Span[]>();
  const found = new Map<Span, Set<Span>>();
  for (const span of spans) {
    for (const mark of span.line.same[at] ?? []) {
      for (const other of byMark.get(mark) ?? [])
        if (other !== span && overlap(span, other)) {
          found.set(span, (found.get(span) ?? new Set()).add(other));
          found.set(other, (found.get(other) ?? new Set()).add(span));
        }
      byMark.set(mark, [...(byMark.get(mark) ?? []), span]);
    }
  }
  return found;
}

function daysOf(laying: Laying, first: string, last: string): TimelinePart['days'] {
  const days: TimelinePart['days'] = [];
  for (let date = first; date <= last; date = addDays(date, 1))
    days.push({ date, rest: !laying.office.book.calendar.isWorkday(date) });
  return days;
}

function barsOf(laying: Laying, board: TimelineBoard, spans: readonly Span[]): Map<Span, TimelineBar> {
  const found = board.clashes.map((_, at) => clashing(spans, at));
  return new Map(
    spans.map((span) => {
      const clashes = board.clashes.flatMap(({ text }, at) => {
        const others = found[at]?.get(span);
        return others ? [{ text, with: [...others].map((other) => other.line.number) }] : [];
      });
      return [span, { ...rowOf(board, span.line, laying.today), from: span.from, to: span.to, clashes }];
    }),
  );
}

export async function layTimeline(laying: Laying, board: TimelineBoard): Promise<TimelinePart> {
  const { office, actor, register, pick, limit } = laying;
  const month = laying.month ?? laying.today.slice(0, 7);
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const ask = { register: register.id, board: board.id, ...(pick === undefined ? {} : { pick }) };
  const same = board.clashes.map(({ column, split }) => ({ column, ...(split ? { split } : {}) }));
  const lines = await boardLines(office.pool, actor, register, ask, {
    span: { from: first, to: last },
    same,
    limit: limit + 1,
  });
  const spans = lines.slice(0, limit).map((line) => ({
    from: String(line.values[board.from] ?? ''),
    to: String(line.values[board.to] ?? ''),
    line,
  }));
  const bars = barsOf(laying, board, spans);
  const labelOf = (own: readonly Span[], value: string) => {
    const label = board.rowLabel ? own.map(({ line }) => line.values[board.rowLabel ?? '']).find(Boolean) : undefined;
    return label ? both(String(label)) : wordsOf(office, columnOf(register, board.rows), value);
  };
  const rows = [...Map.groupBy(spans, (span) => span.line.a)].map(([value, own]) => ({
    value,
    label: labelOf(own, value),
    bars: own.flatMap((span) => bars.get(span) ?? []),
  }));
  return {
    month,
    previous: addMonths(first, -1).slice(0, 7),
    next: addMonths(first, 1).slice(0, 7),
    days: daysOf(laying, first, last),
    rows: rows.sort((x, y) => natural.compare(x.label.zh, y.label.zh)),
    clashes: [...bars.values()].filter((bar) => bar.clashes.length > 0).length,
    more: lines.length > limit,
  };
}
