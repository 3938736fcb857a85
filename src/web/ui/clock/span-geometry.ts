/**
 * The one stroke as a clock: a shallow quadratic arch between two piers, cut at today's node. Because the control point lies
 * midway, x runs evenly with the share walked. Pure geometry in the units of the view box; no colour, no words.
 */
import type { Light } from '../../../client/types.ts';

export interface SpanBox {
  width: number;
  height: number;
  /** Stroke width of the arch. */
  stroke: number;
  /** Radius of today's node. */
  node: number;
  /** Height at which the arch springs, from the top. */
  foot: number;
  /** Height of its highest point, from the top. A node up there may overhang the box. */
  crown: number;
}

/** Row (queue, clock list), track (tracking page), wide (home, guide: full width). */
export const spanBoxes: { readonly [size in 'row' | 'track' | 'wide']: SpanBox } = {
  row: { width: 64, height: 17, stroke: 2.2, node: 3.4, foot: 14.4, crown: 1.7 },
  track: { width: 306, height: 44, stroke: 3, node: 6, foot: 40.5, crown: 6.6 },
  wide: { width: 640, height: 56, stroke: 3, node: 7, foot: 52, crown: 7.6 },
};

export interface Point {
  x: number;
  y: number;
}

export interface SpanGeometry {
  piers: readonly [Point, Point];
  /** Path of the walked part; empty before the first unit. */
  walked: string;
  /** Path of the part to come; empty when nothing is left. */
  rest: string;
  /** Today; absent on stopped and late clocks. */
  node?: Point;
  /** Diamond at the right pier of a late clock. */
  diamond?: string;
  dashed: boolean;
}

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
const round = (n: number) => Math.round(n * 100) / 100;
const at = (p: Point) => `${round(p.x)} ${round(p.y)}`;

/** The piece of the quadratic curve between two shares, as a path (blossoming gives its three points). */
function piece(curve: readonly [Point, Point, Point], from: number, to: number): string {
  const blossom = (u: number, v: number) => mix(mix(curve[0], curve[1], u), mix(curve[1], curve[2], u), v);
  return `M${at(blossom(from, from))} Q${at(blossom(from, to))} ${at(blossom(to, to))}`;
}

/** @param progress walked share 0…1 as the API tells it; clipped. */
export function spanGeometry(light: Light, progress: number, box: SpanBox): SpanGeometry {
  const side = box.node;
  const { foot, crown } = box;
  const start = { x: side, y: foot };
  const end = { x: box.width - side, y: foot };
  const curve = [start, { x: box.width / 2, y: 2 * crown - foot }, end] as const;
  const piers = [
    { x: start.x - 1.6, y: box.height - 1.2 },
    { x: end.x + 1.6, y: box.height - 1.2 },
  ] as const;
  const dashed = light === 'pause';
  if (light === 'done' || light === 'dlate') return { piers, walked: piece(curve, 0.02, 0.98), rest: '', dashed };
  if (light === 'late') {
    const r = box.node + 0.9;
    const diamond = `M${at({ x: end.x - 1, y: end.y - r })} L${at({ x: end.x - 1 + r, y: end.y })} L${at({ x: end.x - 1, y: end.y + r })} L${at({ x: end.x - 1 - r, y: end.y })} Z`;
    return { piers, walked: piece(curve, 0.02, 0.93), rest: '', diamond, dashed };
  }
  const t = Math.min(1, Math.max(0, progress));
  const gap = (box.node + 1.8) / (end.x - start.x);
  const node = mix(mix(curve[0], curve[1], t), mix(curve[1], curve[2], t), t);
  return {
    piers,
    walked: t - gap > 0.02 ? piece(curve, 0.02, t - gap) : '',
    rest: t + gap < 0.98 ? piece(curve, t + gap, 0.98) : '',
    node: { x: round(node.x), y: round(node.y) },
    dashed,
  };
}
