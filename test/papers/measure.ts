/** What stands where on a produced PDF, in millimetres from the upper left corner of the page: text by its baseline, rules by their middle. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  text: string;
  x: number;
  baseline: number;
  width: number;
  /** Points. */
  size: number;
  font: string;
  /** #rrggbb */
  colour: string;
}

export interface PlacedRule {
  x: number;
  y: number;
  width: number;
  thickness: number;
  colour: string;
}

export interface MeasuredPage {
  texts: PlacedText[];
  /** Texts on one baseline, from left to right. */
  lines: { baseline: number; x: number; right: number; text: string; size: number; colour: string }[];
  rules: PlacedRule[];
}

const perPoint = 25.4 / 72;
const high = 297;

type Matrix = [number, number, number, number, number, number];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

interface State {
  matrix: Matrix;
  stroke: string;
  fill: string;
  lineWidth: number;
}

/** Runs the page's operators: rules drawn, and the fill colour in force where each text begins. */
function walk(list: { fnArray: number[]; argsArray: unknown[] }) {
  const stack: State[] = [];
  let now: State = { matrix: [1, 0, 0, 1, 0, 0], stroke: '#000000', fill: '#000000', lineWidth: 1 };
  const rules: PlacedRule[] = [];
  const colours = new Map<string, string>();
  list.fnArray.forEach((operator, index) => {
    const args = (list.argsArray[index] ?? []) as never[]; // the shapes of pdf.js, by operator
    if (operator === OPS.save) stack.push({ ...now });
    else if (operator === OPS.restore) now = stack.pop() ?? now;
    else if (operator === OPS.transform) {
      now = { ...now, matrix: times(now.matrix, args as unknown as Matrix) };
      colours.set(`${now.matrix[4].toFixed(2)} ${now.matrix[5].toFixed(2)}`, '');
    } else if (operator === OPS.setStrokeRGBColor) now = { ...now, stroke: String(args[0]) };
    else if (operator === OPS.setFillRGBColor) {
      now = { ...now, fill: String(args[0]) };
      colours.set(`${now.matrix[4].toFixed(2)} ${now.matrix[5].toFixed(2)}`, now.fill);
    } else if (operator === OPS.setLineWidth) now = { ...now, lineWidth: Number(args[0]) };
    else if (operator === OPS.constructPath && Number(args[0]) === OPS.stroke) {
      const [x1, y1, x2, y2] = Object.values(args[2] as unknown as { [at: string]: number }) as Matrix;
      const from = times(now.matrix, [1, 0, 0, 1, x1, y1]);
      const to = times(now.matrix, [1, 0, 0, 1, x2, y2]);
      rules.push({
        x: Math.min(from[4], to[4]) * perPoint,
        y: high - from[5] * perPoint,
        width: Math.abs(to[4] - from[4]) * perPoint,
        thickness: now.lineWidth * perPoint,
        colour: now.stroke,
      });
    }
  });
  return { rules, colours };
}

function linesOf(texts: readonly PlacedText[]): MeasuredPage['lines'] {
  const rows = new Map<string, PlacedText[]>();
  for (const text of texts) {
    const near = [...rows.keys()].find((key) => Math.abs(Number(key) - text.baseline) < 0.3);
    const key = near ?? String(text.baseline);
    rows.set(key, [...(rows.get(key) ?? []), text]);
  }
  return [...rows.values()]
    .map((row) => {
      const sorted = row.toSorted((a, b) => a.x - b.x);
      const [first, last] = [sorted[0], sorted.at(-1)];
      if (!first || !last) throw new Error('a row without text'); // rows are made from texts
      return {
        baseline: first.baseline,
        x: first.x,
        right: last.x + last.width,
        text: sorted.map(({ text }) => text).join(''),
        size: first.size,
        colour: first.colour,
      };
    })
    .toSorted((a, b) => a.baseline - b.baseline);
}

export async function measure(pdf: Uint8Array): Promise<MeasuredPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true });
  const document = await task.promise;
  const pages: MeasuredPage[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    const { rules, colours } = walk(await page.getOperatorList());
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
      const { name } = page.commonObjs.get(item.fontName) as { name: string };
      return [
        {
          text: item.str,
          x: x * perPoint,
          baseline: high - y * perPoint,
          width: item.width * perPoint,
          size,
          font: name.replace(/^[A-Z]{6}\+/u, ''),
          colour: colours.get(`${x.toFixed(2)} ${y.toFixed(2)}`) ?? '',
        },
      ];
    });
    pages.push({ texts, lines: linesOf(texts), rules });
  }
  await task.destroy();
  return pages;
}
