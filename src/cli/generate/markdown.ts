/** Small pieces of Markdown; cells and lines never break the table or the list they stand in. */

const flat = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();

/** A cell: no bar, no line break, an en dash for nothing. */
const cell = (text: string): string => flat(text).replaceAll('|', '\\|') || '–';

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '–';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

export const list = (items: readonly string[]): string =>
  items.length === 0 ? '–' : items.map((item) => `- ${flat(item)}`).join('\n');

export const code = (text: string): string => `\`${text}\``;

export interface Part {
  heading?: string;
  /** 2 for a section, 3 for one inside it. */
  level?: number;
  body: string;
}

const generatedMark = '<!-- 由 ./qiao generate 写成，请勿手改 · written by ./qiao generate, do not edit -->';

/** A whole document; ends with one line break. */
export function page(title: string, parts: readonly Part[]): string {
  const blocks = parts.flatMap(({ heading, level = 2, body }) => [
    ...(heading ? [`${'#'.repeat(level)} ${flat(heading)}`] : []),
    ...(body === '' ? [] : [body]),
  ]);
  return `${[`# ${flat(title)}`, generatedMark, ...blocks].join('\n\n')}\n`;
}
