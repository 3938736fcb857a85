/** One line of the result, and the table of all. */
export interface Line {
  what: string;
  value: string;
  /** What it is measured against, in the same run. */
  beside?: string;
  ratio?: string;
}

export const rate = (perSecond: number): string =>
  `${perSecond < 100 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`;
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ what, value, beside = '', ratio = '' }) => `| ${what} | ${value} | ${beside} | ${ratio} |`);
  return ['| what | result | beside it | ratio |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
