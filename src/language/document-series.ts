/**
 * Series of official documents (机关代字, dossier 0 §10): which an office has, what each is used for, and the words with which it opens
 * from a day on. A definition names a series by its first words; an office that is renamed sets others, and the serial begins anew.
 */
import type { Value } from './expression.ts';
import type { Setting } from './procedure.ts';
import type { Text } from './text.ts';

export interface DocumentSeries {
  /** Words by which definitions name it, and its default: `武外侨许`. */
  code: string;
  use: Text;
}

const keyOf = (code: string): string => `docno.series.${code}`;

/** The words in force with which numbers of this series open; two-letter series have none. */
export function seriesInForce(settings: { readonly [key: string]: Value }, code: string): string {
  const value = settings[keyOf(code)];
  return typeof value === 'string' ? value : code;
}

/** One parameter a series. */
export const seriesSettings = (all: readonly DocumentSeries[]): Setting[] =>
  all.map(({ code, use }) => ({
    key: keyOf(code),
    title: { zh: `机关代字：${use.zh}`, en: `Document series: ${use.en}` },
    type: 'series',
    default: code,
    source: {
      text: {
        zh: '《党政机关公文处理工作条例》第九条；代字由本办定',
        en: 'Regulations on the handling of official documents, article 9; the words are the office’s own',
      },
      mark: 'design',
    },
  }));
