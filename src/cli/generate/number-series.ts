/** Number series as a document: who owns each, how its numbers look, whether they carry a check character (dossier 0 §10). */
import { caseSeries, type SeriesUse, seriesUses } from '../../language/number-series.ts';
import { printedNumber } from '../../language/numbers.ts';
import type { Text } from '../../language/text.ts';
import type { LawBook } from '../../server/law-book.ts';
import { code, page, table } from './markdown.ts';

const both = (text: Text): string => `${text.zh} · ${text.en}`;
const head = ['系列 · series', '归谁 · owner', '取号 · drawn by', '样式 · form', '校验字符 · check character'];
const sampleYear = 2026;
const sampleSerial = 12;

const forms: { readonly [form in NonNullable<SeriesUse['form']>]: boolean } = {
  pair: true,
  internal: false,
  document: false,
};

function rowOf({ series, form, drawnBy, registers }: SeriesUse, { registers: all, organisation }: LawBook): string[] {
  const use = organisation.documentSeries?.find((entry) => entry.code === series)?.use;
  const [register] = registers;
  const title = register === undefined ? use : all.get(register)?.title;
  return [
    code(series),
    title ? both(title) : drawnBy.map((id) => code(id)).join(', '),
    drawnBy.map((id) => code(id)).join(', '),
    code(printedNumber(series, sampleYear, sampleSerial)),
    form && forms[form] ? '有 · yes' : '无 · no',
  ];
}

export function numberSeriesPage(book: LawBook): string {
  const uses = seriesUses([...book.procedures.values()], [...book.registers.values()]);
  const unused = (book.organisation.documentSeries ?? [])
    .filter(({ code: series }) => !uses.some((use) => use.series === series))
    .map(({ code: series }): SeriesUse => ({ series, form: 'document', drawnBy: [], registers: [] }));
  const cases = {
    title: { zh: '每一个办件', en: 'every case' },
    number: printedNumber(caseSeries, sampleYear, sampleSerial),
  };
  const rows = [...uses, ...unused].map((use) => rowOf(use, book));
  return page('编号系列 · Number series', [
    {
      heading: '一个系列一个主人 · One owner each',
      body: table(head, [[code(caseSeries), both(cases.title), '', code(cases.number), '有 · yes'], ...rows]),
    },
  ]);
}
