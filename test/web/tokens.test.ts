/** Contrast is settled in the palette: every pair of the visual language §3 is recomputed from the token file (WCAG 2.2). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lights, neutrals, tokensCss } from '../../src/web/ui/tokens.ts';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

type Neutral = keyof typeof neutrals.light;

/** §3.1: foreground, ground, least contrast, and the figures printed in the visual language for light and dark. */
const pairs: readonly [Neutral, Neutral, number, number?, number?][] = [
  ['ink', 'surface', 4.5, 16.4, 14.18],
  ['ink', 'paper', 4.5, 15.12, 15.44],
  ['ink2', 'surface', 4.5, 8.33, 8.98],
  ['ink2', 'paper', 4.5, 7.68, 9.78],
  ['ink3', 'surface', 4.5, 5.84, 6.27],
  ['ink3', 'paper', 4.5, 5.39, 6.82],
  ['link', 'surface', 4.5, 7.62, 8.64],
  ['link', 'paper', 4.5, 7.02, 9.4],
  ['onQing', 'qing', 4.5, 8.86, 5.5],
  ['onQing', 'qingHover', 4.5, 11.66, 7.11],
  ['ink3', 'qingTint', 4.5, 4.93, 4.87],
  ['link', 'qingTint', 4.5, 6.42, 6.71],
  ['ink', 'qingTint2', 4.5, 11.12, 8.05],
  ['edge', 'surface', 3, 3.57, 3.95],
  ['edge', 'paper', 3, 3.3, 4.31],
  ['arch', 'surface', 3, 4.14, 6.33],
  ['arch', 'paper', 3, 3.81, 6.89],
  ['focus', 'surface', 3, 5.7, 10.3],
  ['focus', 'paper', 3, 5.26, 11.21],
  ['onBand', 'band', 4.5],
  ['ink', 'sunken', 4.5],
  ['ink2', 'sunken', 4.5],
  ['ink3', 'sunken', 4.5],
];

for (const scheme of ['light', 'dark'] as const) {
  for (const [front, ground, least, light, dark] of pairs) {
    test(`${scheme}: ${front} on ${ground}`, () => {
      const found = contrast(neutrals[scheme][front], neutrals[scheme][ground]);
      assert.ok(found >= least, `${found.toFixed(2)} is below ${least}`);
      const printed = scheme === 'light' ? light : dark;
      if (printed !== undefined)
        assert.ok(Math.abs(found - printed) < 0.02, `${found.toFixed(2)}, the visual language says ${printed}`);
    });
  }
  for (const [name, light] of Object.entries(lights)) {
    test(`${scheme}: light ${name}, words and shapes on surface and tint`, () => {
      const { text, solid, tint } = light[scheme];
      const grounds = [neutrals[scheme].surface, tint];
      for (const ground of grounds) {
        assert.ok(contrast(text, ground) >= 4.5, `words ${contrast(text, ground).toFixed(2)}`);
        assert.ok(contrast(solid, ground) >= 3, `shape ${contrast(solid, ground).toFixed(2)}`);
      }
    });
  }
}

test('the style sheet is the token file written out', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src/web/ui/tokens.css'), 'utf8');
  assert.equal(css, tokensCss());
});
