/** The wordmark: the glyph of the bridge and one stroke (visual language §2). Outlines, so that no font is needed. */
import { latinWord, qiaoGlyph } from './wordmark-paths.ts';

interface Props {
  /** Height in px: at least 24 for the mark, 32 for the lockup. */
  height?: number;
  /** Name read aloud; empty where the words stand beside it. */
  label?: string;
}

export function Mark({ height = 32, label = '' }: Props) {
  return (
    <svg
      viewBox="0 0 100 116"
      height={height}
      width={(height * 100) / 116}
      role="img"
      aria-label={label || undefined}
      aria-hidden={label ? undefined : true}
    >
      {label && <title>{label}</title>}
      <path d={qiaoGlyph} fill="currentColor" />
      <path d="M1 114 Q50 80 99 114 Q50 94 1 114 Z" fill="var(--q-arch)" />
    </svg>
  );
}

export function Lockup({ height = 46, label = '' }: Props) {
  return (
    <svg
      viewBox="0 0 258 116"
      height={height}
      width={(height * 258) / 116}
      role="img"
      aria-label={label || undefined}
      aria-hidden={label ? undefined : true}
    >
      {label && <title>{label}</title>}
      {/* The lockup's glyph is 88 units high at x 48; the outline is kept once, at 92. */}
      <path d={qiaoGlyph} fill="currentColor" transform="translate(48 82) scale(.9565) translate(-50 -82)" />
      <path d={latinWord} fill="currentColor" />
      <path d="M2 115 Q129 79 256 115 Q129 93 2 115 Z" fill="var(--q-arch)" />
    </svg>
  );
}
