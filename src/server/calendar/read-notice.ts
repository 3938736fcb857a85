/** A year's notice from a file: JSON as the law book writes it, or CSV with one line a range. What cannot be read is refused, not guessed. */
import { parse } from 'csv/sync';
import { z } from 'zod';
import type { YearArrangement } from '../../calendar/types.ts';

const line = z.string().max(300);
const both = z.object({ zh: line, en: line });
const day = z.string().max(10);
const range = z.object({ name: both, from: day, to: day });

/** Shape only; whether the days make sense is checkArrangement's business. */
export const arrangementSchema = z.object({
  year: z.number().int(),
  source: both,
  url: z
    .string()
    .max(500)
    .regex(/^https?:\/\//)
    .optional(),
  publishedOn: day,
  festivals: z.array(range).max(40),
  makeup: z.array(day).max(40),
  closures: z
    .array(range.extend({ order: line }))
    .max(40)
    .optional(),
});

/** No arrangement: the place that could not be read. */
export class NoticeFileError extends Error {}

/** Columns of the CSV, in this order: kind, zh, en, from, to, note. */
const columns = ['kind', 'zh', 'en', 'from', 'to', 'note'] as const;

type Row = { [column in (typeof columns)[number]]: string };

function fromCsv(text: string): unknown {
  const rows = parse(text, {
    columns: [...columns],
    bom: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
    comment: '#',
  }) as Row[]; // columns given above
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const ranges = (kind: string) =>
    of(kind).map(({ zh, en, from, to, note }) => ({ name: { zh, en }, from, to: to || from, note: note ?? '' }));
  const [notice] = of('notice');
  const known = ['kind', 'notice', 'festival', 'makeup', 'closure'];
  const stranger = rows.find((row) => !known.includes(row.kind));
  if (stranger) throw new NoticeFileError(stranger.kind);
  if (!notice) throw new NoticeFileError('notice');
  const closures = ranges('closure').map(({ note, ...rest }) => ({ ...rest, order: note }));
  return {
    year: Number(notice.note),
    source: { zh: notice.zh, en: notice.en },
    publishedOn: notice.from,
    ...(notice.to ? { url: notice.to } : {}),
    festivals: ranges('festival').map(({ note: _note, ...rest }) => rest),
    makeup: of('makeup').map((row) => row.from),
    ...(closures.length ? { closures } : {}),
  };
}

/** @throws NoticeFileError with the place. */
export function readNotice(text: string): YearArrangement {
  let raw: unknown;
  try {
    raw = /^\s*\{/.test(text) ? JSON.parse(text) : fromCsv(text);
  } catch (error) {
    throw error instanceof NoticeFileError ? error : new NoticeFileError(error instanceof Error ? error.message : '');
  }
  const read = arrangementSchema.safeParse(raw);
  if (!read.success) throw new NoticeFileError(read.error.issues[0]?.path.join('.') ?? '');
  return tidy(read.data);
}

/** Without keys that hold nothing: what is kept is what is meant. */
export function tidy(given: z.infer<typeof arrangementSchema>): YearArrangement {
  const { url, closures, ...rest } = given;
  return { ...rest, ...(url ? { url } : {}), ...(closures?.length ? { closures } : {}) };
}
