/** A rating as its rater sees it, and the public figures with small cells withheld. */
import type { RatingFigures, RatingLine, RatingView } from '../client/types-publicity.ts';
import { clockStatus, isRunning } from '../engine/due.ts';
import { refusalOf } from '../engine/permitted.ts';
import type { Actor } from '../engine/record.ts';
import type { Value } from '../language/expression.ts';
import type { Services } from '../language/services.ts';
import type { Text } from '../language/text.ts';
import type { LoadedCase } from '../store/load-case.ts';
import type { RatingCount } from '../store/ratings.ts';
import { type Office, worldOf } from './office.ts';

type Rating = NonNullable<Services['rating']>;

export function presentRating(office: Office, actor: Actor, { record }: LoadedCase, service: Rating): RatingView {
  const world = worldOf(office, record.procedure, record.edition);
  const { actions, states } = world.procedure;
  const open = [service.rate, service.again].find(
    (id) => refusalOf(world, record, id, actor, office.book.nameWho) === undefined,
  );
  const running = record.clocks.find(
    (facts) => isRunning(facts) && states[record.state]?.draft && facts.clock === world.procedure.mainClock,
  );
  const until = running ? clockStatus(world.calendar, running, world.today).due : undefined;
  const grade = record.inputs[service.rate]?.grade;
  const label = actions[service.rate]?.input
    ?.find((field) => field.key === 'grade')
    ?.options?.find((option) => option.value === grade)?.label;
  const on = record.acts.find((act) => act.action === service.rate)?.on;
  const reply = record.inputs[service.reply]?.reply;
  const action = open === undefined ? undefined : actions[open];
  return {
    id: record.id,
    version: record.version,
    stage: String(record.form.stage ?? ''),
    state: states[record.state]?.headline ?? { zh: record.state, en: record.state },
    ...(until ? { until } : {}),
    ...(open && action ? { act: { action: open, title: action.title, input: [...(action.input ?? [])] } } : {}),
    ...(label && on ? { given: { grade: label, on } } : {}),
    ...(typeof reply === 'string' && reply ? { reply } : {}),
  };
}

/** Cells with fewer ratings than this are withheld, and every sum that would give one away. */
export const smallest = 5;

const setAside = 'void';
const badGrades = ['1', '2'];

interface Cell {
  period: string;
  matter: string;
  counts: readonly RatingCount[];
}

const total = (counts: readonly RatingCount[]) => counts.reduce((sum, entry) => sum + entry.count, 0);

function ruleFigure(office: Office, rule: string, input: { [key: string]: Value }, key: string): string | undefined {
  const value = office.book.rules[rule]?.compute(input).value[key];
  return typeof value === 'string' ? value : undefined;
}

function line(office: Office, service: Rating, title: Text, cell: Cell, withheld: boolean): RatingLine {
  if (withheld) return { period: cell.period, procedure: title, withheld };
  const graded = (grade: string) => total(cell.counts.filter((entry) => entry.grade === grade));
  const grades = Object.fromEntries(['5', '4', '3', '2', '1'].map((grade) => [`n${grade}`, graded(grade)]));
  const bad = cell.counts.filter((entry) => badGrades.includes(entry.grade));
  // A share of a few bad ratings would tell of single ones.
  const loops = total(bad) >= smallest;
  const closed = {
    bad: total(bad),
    closed: total(bad.filter((entry) => entry.status === 'bad-closed')),
    revisited: total(bad.filter((entry) => entry.revisited)),
  };
  const good = ruleFigure(office, service.figures, grades, 'good');
  const index = ruleFigure(office, service.figures, grades, 'index');
  const rectified = loops ? ruleFigure(office, service.rectification, closed, 'rectified') : undefined;
  const revisited = loops ? ruleFigure(office, service.rectification, closed, 'revisited') : undefined;
  return {
    period: cell.period,
    procedure: title,
    withheld,
    ratings: total(cell.counts),
    ...(good ? { good } : {}),
    ...(index ? { index } : {}),
    ...(rectified ? { rectified } : {}),
    ...(revisited ? { revisited } : {}),
  };
}

function cells(counts: readonly RatingCount[], periodOf: (month: string) => string): Cell[] {
  const grouped = Map.groupBy(counts, (entry) => `${periodOf(entry.month)} ${entry.matter}`);
  return [...grouped].map(([key, entries]) => {
    const [period = '', matter = ''] = key.split(' ');
    return { period, matter, counts: entries };
  });
}

const quarterOf = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

/** A sum gives a withheld part away when what is left after taking off the shown parts is itself a small cell. */
const givesAway = (parts: readonly Cell[]): boolean => {
  const left = parts
    .map((part) => total(part.counts))
    .filter((count) => count < smallest)
    .reduce((sum, count) => sum + count, 0);
  return left > 0 && left < smallest;
};

const all: Text = { zh: '全部事项', en: 'All matters' };

/** @param counts without regard to procedure and state; set-aside ratings are left out here. */
export function ratingFigures(office: Office, counts: readonly RatingCount[], service: Rating): RatingFigures {
  const counted = counts.filter((entry) => entry.status !== setAside);
  const titleOf = (matter: string) => office.book.procedures.get(matter)?.title ?? { zh: matter, en: matter };
  const byMonth = cells(counted, (month) => month);
  const months = [...Map.groupBy(byMonth, (cell) => cell.period)].flatMap(([period, parts]) => [
    ...parts.map((cell) => line(office, service, titleOf(cell.matter), cell, total(cell.counts) < smallest)),
    ...(parts.length > 1
      ? [
          line(
            office,
            service,
            all,
            { period, matter: '', counts: parts.flatMap((part) => part.counts) },
            givesAway(parts) || total(parts.flatMap((part) => part.counts)) < smallest,
          ),
        ]
      : []),
  ]);
  const quarters = cells(counted, quarterOf).map((cell) => {
    const parts = byMonth.filter((part) => part.matter === cell.matter && quarterOf(part.period) === cell.period);
    const withheld = total(cell.counts) < smallest || givesAway(parts);
    return line(office, service, titleOf(cell.matter), cell, withheld);
  });
  return { smallest, months, quarters };
}
