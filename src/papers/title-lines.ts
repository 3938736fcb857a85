/**
 * The lines of a title (GB/T 9704-2012, 7.3.1): broken between words, symmetrical, as a trapezium or a lozenge, never an
 * hourglass. Words are those of the Unicode segmenter's dictionary; what stands in 《》 or 〔〕 stays whole where it can.
 */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of this office's work that the dictionary would part. */
const kept = [
  '归侨侨眷',
  '华侨华人',
  '外事侨务',
  '海外侨胞',
  '港澳台侨',
  '归国留学人员',
  '因公出国',
  '侨务工作',
  '权益保护',
];

/** Pieces between which a line may end. */
function pieces(title: string): string[] {
  const out: string[] = [];
  let depth = 0;
  const inside = (at: number) =>
    kept.some((word) => {
      const start = title.lastIndexOf(word, at);
      return start !== -1 && at > start && at < start + word.length;
    });
  for (const { segment, index } of words.segment(title)) {
    const joins = depth > 0 || inside(index) || /^[，。、；：）》〕”’的和与及]/u.test(segment);
    if (joins && out.length) out[out.length - 1] += segment;
    else out.push(segment);
    depth += (segment.match(/[《〔（]/gu)?.length ?? 0) - (segment.match(/[》〕）]/gu)?.length ?? 0);
  }
  // A preposition opens its line: it goes with what follows.
  for (let i = out.length - 2; i >= 0; i -= 1) {
    if (/^(?:关于|对|向|在|为)$/u.test(out[i] ?? '')) out.splice(i, 2, `${out[i]}${out[i + 1]}`);
  }
  return out;
}

/** In characters; a figure or a Latin letter is half as wide. */
const length = (text: string) => [...text].reduce((sum, char) => sum + (/[\u0021-\u007e]/u.test(char) ? 0.5 : 1), 0);

/** Unevenness of a shape; a middle line shorter than both its neighbours (an hourglass) counts most. */
function cost(lines: readonly string[], most: number): number {
  const long = lines.map(length);
  if (long.some((n) => n > most)) return Number.POSITIVE_INFINITY;
  const mean = long.reduce((sum, n) => sum + n, 0) / long.length;
  const spread = long.reduce((sum, n) => sum + (n - mean) ** 2, 0);
  const waist = long.some((n, i) => i > 0 && i < long.length - 1 && n < (long[i - 1] ?? 0) && n < (long[i + 1] ?? 0));
  const square = long.length > 1 && new Set(long).size === 1;
  return spread + (waist ? 1000 : 0) + (square ? 1 : 0);
}

function splits(parts: readonly string[], count: number): string[][] {
  if (count === 1) return [[parts.join('')]];
  return parts
    .slice(0, parts.length - count + 1)
    .flatMap((_part, at) =>
      splits(parts.slice(at + 1), count - 1).map((rest) => [parts.slice(0, at + 1).join(''), ...rest]),
    );
}

/** Every so many characters, where words leave no way. */
const chopped = (title: string, most: number): string[] => title.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [title];

/** @param most characters to a line: 19 of size 2 in 156 mm leave air on both sides */
export function titleLines(title: string, most = 19): string[] {
  const total = length(title);
  if (total <= most) return [title];
  const parts = pieces(title);
  if (parts.length > 40) return chopped(title, most);
  for (let count = Math.ceil(total / most); count <= 4; count += 1) {
    const [best] = splits(parts, count)
      .map((lines) => ({ lines, cost: cost(lines, most) }))
      .sort((a, b) => a.cost - b.cost);
    if (best && Number.isFinite(best.cost)) return best.lines;
  }
  return chopped(title, most);
}
