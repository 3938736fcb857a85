/**
 * Who owns which number series (dossier 0 §10): two-letter pairs have one owner each (N8), document series are the office's, listed in
 * its organisation. Found at start, so that no two registers ever count in one row.
 */
import { effectsOfAct } from './check-approvals.ts';
import type { Organisation } from './organisation.ts';
import type { Procedure } from './procedure.ts';
import type { Register } from './register.ts';

/** The pair under which every case is counted (N6). */
export const caseSeries = 'WQ';

/** pair: letters, year, six digits and check character (N6) · internal: letters, year and digits alone (N7) · document: 机关代字 (N1). */
export type SeriesForm = 'pair' | 'internal' | 'document';

export interface SeriesUse {
  series: string;
  form: SeriesForm | undefined;
  /** Definitions that draw its numbers. */
  drawnBy: string[];
  /** Registers that name it as their own. */
  registers: string[];
}

const forms: readonly [SeriesForm, RegExp][] = [
  ['pair', /^[A-Z]{2}$/],
  ['internal', /^[A-Z]{2}#[45]$/],
  ['document', /^\p{Script=Han}+$/u],
];

/** How numbers of a series look; nothing where it has no known form. */
export const formOf = (series: string): SeriesForm | undefined => forms.find(([, shape]) => shape.test(series))?.[0];

function drawnIn(procedure: Procedure): string[] {
  const acts = Object.values(procedure.actions).flatMap((action) => effectsOfAct(procedure, action));
  const taken = acts.flatMap((effect) => (effect.do === 'take-number' ? [effect.series] : []));
  const printed = Object.values(procedure.papers).flatMap(({ number }) => ('series' in number ? [number.series] : []));
  return [...new Set([...taken, ...printed])];
}

/** Every series with those who draw from it and those who claim it, in the order of the series. */
export function seriesUses(procedures: readonly Procedure[], registers: readonly Register[]): SeriesUse[] {
  const found = new Map<string, SeriesUse>();
  const use = (series: string): SeriesUse => {
    const entry = found.get(series) ?? { series, form: formOf(series), drawnBy: [], registers: [] };
    found.set(series, entry);
    return entry;
  };
  for (const procedure of procedures) for (const series of drawnIn(procedure)) use(series).drawnBy.push(procedure.id);
  for (const register of registers) use(register.series).registers.push(register.id);
  return [...found.values()].sort((a, b) => (a.series < b.series ? -1 : 1));
}

/** One owner: at most one procedure draws, at most one register claims, and if both do, the procedure writes that register. */
function pairProblems(uses: readonly SeriesUse[], procedures: readonly Procedure[]): string[] {
  const [series = ''] = uses.map((use) => use.series.slice(0, 2));
  const drawnBy = uses.flatMap((use) => use.drawnBy);
  const registers = uses.flatMap((use) => use.registers);
  const owners = [...drawnBy, ...registers].join(', ');
  if (series === caseSeries) return [`series ${series}: it counts every case, ${owners} must take another pair`];
  const [drawer] = drawnBy;
  const [register] = registers;
  if (drawnBy.length > 1 || registers.length > 1 || uses.length > 1)
    return [`series ${series}: ${owners} must each have a pair of their own`];
  if (drawer === undefined || register === undefined) return [];
  const writes = procedures.find(({ id }) => id === drawer)?.registers.includes(register);
  return writes ? [] : [`series ${series}: ${drawer} draws it, but it is the pair of ${register}`];
}

/** @returns a line for each series without a form, without an owner, or with two. */
export function checkSeriesOwners(
  organisation: Pick<Organisation, 'documentSeries'>,
  procedures: readonly Procedure[],
  registers: readonly Register[],
): string[] {
  const known = organisation.documentSeries?.map(({ code }) => code);
  const uses = seriesUses(procedures, registers);
  const shapeless = uses.filter(({ form }) => form === undefined);
  const documents = uses.filter(({ series, form }) => form === 'document' && known && !known.includes(series));
  const pairs = Map.groupBy(
    uses.filter(({ form }) => form === 'pair' || form === 'internal'),
    ({ series }) => series.slice(0, 2),
  );
  return [
    ...shapeless.map(
      ({ series }) => `series ${series}: two capitals (XX), two capitals and digits (XX#4), or Chinese words`,
    ),
    ...documents.map(
      ({ series, drawnBy }) =>
        `series ${series}: ${drawnBy.join(', ')} draws it, but it is not among the office's documentSeries`,
    ),
    ...[...pairs.values()].flatMap((group) => pairProblems(group, procedures)),
  ];
}
