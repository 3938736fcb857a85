/** `./qiao rule`: computes by a rule of the law book, or a deadline, with the reasoning. In this process; no database is asked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RuleAnswer } from '../../client/types.ts';
import type { DeadlineAnswer } from '../../client/types-law.ts';
import type { Value } from '../../language/expression.ts';
import type { Refusal } from '../../language/refusal.ts';
import type { Text } from '../../language/text.ts';
import type { LawBook } from '../../server/law-book.ts';
import { UsageError } from '../command.ts';
import { readFolder } from '../options.ts';
import { ROOT } from '../run-tool.ts';

export const summary = '按规则计算，并列出理由 · compute by a rule, with its reasoning';

export const usage = `
./qiao rule                          列出全部规则 · lists all rules
./qiao rule <id> '<json>' [--json]   计算 · computes
./qiao rule deadline '{"unit":"WD","length":30,"start":"2026-04-27"}'
./qiao rule deadline '{"unit":"OH","length":4,"startAt":"2026-04-27T16:00:00+08:00"}'

  --json              只输出 JSON，和接口的回答相同 · prints JSON alone, as the API answers
  --office <folder>   法规册，默认 office · law book, default office
  --calendar <file>   另加一年的安排（JSON 或 CSV）· one more year's arrangement (JSON or CSV)

退出码 Exit code: 0 已算出 computed · 1 输入有误，逐项列出 input to be mended, each place is named · 2 没有这条规则 no such rule
`;

type Values = { readonly [key: string]: Value };

const line = (text: string) => process.stdout.write(`${text}\n`);
const both = (text: Text) => `${text.zh}\n${text.en}`;

function readInput(text: string): Values {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`不是 JSON · not JSON: ${text}`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new UsageError('输入要是 JSON 对象 · the input is a JSON object');
  return value as Values; // parsed JSON, an object
}

function tellRules(book: LawBook): void {
  for (const { id, title } of Object.values(book.rules)) line(`  ${id.padEnd(28)}${title.zh} · ${title.en}`);
  line(`  ${'deadline'.padEnd(28)}期限 · a deadline`);
}

function tellErrors(errors: readonly Refusal[]): number {
  for (const { code, path, text, remedy } of errors)
    process.stderr.write(`${path ?? ''} (${code})\n  ${text.zh}${remedy.zh}\n  ${text.en}. ${remedy.en}\n`);
  return 1;
}

function tellRule(book: LawBook, answer: RuleAnswer): void {
  const { title } = book.rules[answer.rule] ?? {};
  if (title) line(`${title.zh} · ${title.en}`);
  if (answer.holds !== undefined) line(answer.holds ? '✔ 成立 · holds' : '✘ 不成立 · does not hold');
  for (const [key, value] of Object.entries(answer.value))
    line(`  ${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  for (const { text, figures } of answer.trace) {
    line(both(text));
    for (const { label, value } of figures ?? []) line(`    ${label.zh} · ${label.en}: ${value}`);
  }
  line(`${answer.basis.text.zh} · ${answer.basis.text.en} [${answer.basis.mark}]`);
}

function tellDeadline(answer: DeadlineAnswer): void {
  line(
    answer.due
      ? `→ ${answer.dueAt ?? answer.due}${answer.provisional ? '（暂定，假期安排未公布 · provisional, holidays not published）' : ''}`
      : '暂停中 · paused',
  );
  line(both(answer.retold));
  for (const { text, basis } of answer.rules) line(`  ${both(text)}（${both(basis.text)}）`);
  for (const day of answer.trace)
    line(
      `  ${day.date}  ${String(day.n ?? '').padStart(4)}  ${day.mark}${day.spans ? ` ${day.spans.map(({ from, to }) => `${from}–${to}`).join(' ')}` : ''}${day.name ? ` ${day.name.zh} · ${day.name.en}` : ''}`,
    );
}

async function deadline(book: LawBook, input: Values, asJson: boolean): Promise<number> {
  const { computeDeadline, deadlineSchema } = await import('../../server/compute.ts');
  const { makeClock } = await import('../../server/clock.ts');
  const facts = deadlineSchema.safeParse(input);
  if (!facts.success) {
    for (const issue of facts.error.issues) process.stderr.write(`${issue.path.join('.')}: ${issue.message}\n`);
    return 1;
  }
  const computed = computeDeadline(book.calendar, facts.data, makeClock().today());
  if (!computed.ok) return tellErrors(computed.errors);
  if (asJson) line(JSON.stringify(computed.answer, null, 2));
  else tellDeadline(computed.answer);
  return 0;
}

/** A year that the desk of the running office knows and the book does not. */
async function addYear(book: LawBook, file: string): Promise<void> {
  const { readNotice } = await import('../../server/calendar/read-notice.ts');
  const { calendarWith, mergeYears } = await import('../../server/calendar/office-calendar.ts');
  try {
    const year = readNotice(await readFile(file, 'utf8'));
    book.calendar = calendarWith(book, [year]);
    book.arrangements = mergeYears(book.arrangements, [year]);
  } catch (error) {
    throw new UsageError(`--calendar ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function rule(book: LawBook, id: string, input: Values, asJson: boolean): Promise<number> {
  const found = Object.hasOwn(book.rules, id) ? book.rules[id] : undefined;
  if (!found) {
    process.stderr.write(`qiao: 没有规则“${id}”；现有 · there is no rule ${id}; there are:\n`);
    tellRules(book);
    return 2;
  }
  const { computeRule } = await import('../../server/compute.ts');
  const { makeClock } = await import('../../server/clock.ts');
  const computed = computeRule(found, input, makeClock().today());
  if (!computed.ok) return tellErrors(computed.errors);
  if (asJson) line(JSON.stringify(computed.answer, null, 2));
  else tellRule(book, computed.answer);
  return 0;
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, office: { type: 'string' }, calendar: { type: 'string' } },
  });
  const [id, text, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`没有这个参数 · no such argument: ${rest.join(' ')}`);
  // loaded here, so that a call for help costs nothing
  const { readLawBook } = await import('../../server/law-book.ts');
  const book = await readLawBook(readFolder(values.office, join(ROOT, 'office')));
  if (values.calendar !== undefined) await addYear(book, values.calendar);
  if (id === undefined) {
    tellRules(book);
    return 0;
  }
  const input = readInput(text ?? '{}');
  return id === 'deadline' ? deadline(book, input, values.json ?? false) : rule(book, id, input, values.json ?? false);
}
