/**
 * The span (跨): two piers, an arch, the walked part, a node for today. It only draws; light, words and date stand beside it,
 * so it is hidden from readers.
 */
import type { Light } from '../../../client/types.ts';
import './lights.css';
import css from './clock.module.css';
import { spanBoxes, spanGeometry } from './span-geometry.ts';

interface SpanProps {
  light: Light;
  /** Walked share 0…1. */
  progress: number;
  size?: 'row' | 'track' | 'wide';
  /** Calm arc for an applicant who need not act: the stroke's own colour instead of the light's. */
  calm?: boolean;
}

export function Span({ light, progress, size = 'row', calm = false }: SpanProps) {
  const box = spanBoxes[size];
  const shape = spanGeometry(light, progress, box);
  const dash = shape.dashed ? `${box.stroke * 1.3} ${box.stroke * 1.1}` : undefined;
  const fixed = size === 'row' ? { width: box.width, height: box.height } : {};
  return (
    <svg
      className={css.span}
      data-size={size}
      data-light={calm ? 'calm' : light}
      viewBox={`0 0 ${box.width} ${box.height}`}
      {...fixed}
      aria-hidden="true"
      focusable="false"
    >
      {shape.piers.map((pier) => (
        <rect key={pier.x} className={css.pier} x={pier.x - 0.9} y={pier.y - 0.9} width="1.8" height="1.8" />
      ))}
      {shape.rest && <path className={css.rest} d={shape.rest} strokeWidth={box.stroke} strokeDasharray={dash} />}
      {shape.walked && <path className={css.walked} d={shape.walked} strokeWidth={box.stroke} strokeDasharray={dash} />}
      {shape.node && <circle className={css.solid} cx={shape.node.x} cy={shape.node.y} r={box.node} />}
      {shape.diamond && <path className={css.solid} d={shape.diamond} />}
    </svg>
  );
}
