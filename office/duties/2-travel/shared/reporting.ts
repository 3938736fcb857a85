/** Short words of the procedures around a trip: report, confirmation, referral to the Taiwan affairs office, leaders' visits. */

import { isIsoDate } from '../../../../src/calendar/arithmetic.ts';
import type { Action, Effect, Who } from '../../../../src/language/action.ts';
import { pick } from '../../../../src/language/evaluate.ts';
import { type Expr, input, today, type Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Setting, State } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import { check } from './documents.ts';

export const both = (zh: string, en: string): Text => ({ zh, en });

/** Clerks and leaders of the unit that files. */
export const filer: readonly Who[] = [{ role: 'applicant' }];
export const unitLeader: readonly Who[] = [{ role: 'unit_leader', body: 'unit' }];
export const window: readonly Who[] = [{ role: 'window', body: 'd1' }];
export const officer: readonly Who[] = [{ role: 'handler', body: 'outbound' }];
export const chief: readonly Who[] = [{ role: 'dept_head', body: 'outbound' }];
export const custodian: readonly Who[] = [{ role: 'custodian', body: 'outbound' }];
export const leader: readonly Who[] = [
  { role: 'deputy_director', body: 'office' },
  { role: 'director', body: 'office' },
];
export const system: readonly Who[] = [{ role: 'system' }];
export const auditor: readonly Who[] = [{ role: 'auditor' }];
export const office: Text = both('武汉市外事侨务办公室', 'Wuhan Foreign and Overseas Chinese Affairs Office');

const law = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'law' });
export const guide = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'guide' });
export const design = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'design' });
export const opinions2013 = law(
  '中办发〔2013〕16号：加强因公临时出国（境）管理的意见',
  'Opinions of 2013 on temporary official trips (中办发〔2013〕16号)',
);
export const regulations2000 = law(
  '中共中央、国务院《关于全国外事管理工作的若干规定》（2000年）',
  'Regulations of 2000 on the administration of foreign affairs',
);
export const xiamen = guide(
  '厦门市因公出国（境）公示和成果公开通知',
  'Xiamen notice on publicity before and after official trips',
);

export const move = (to: string, when?: Expr): Effect => ({ ...(when === undefined ? {} : { when }), do: 'move', to });
export const start = (clock: string, on?: Expr, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'clock',
  op: 'start',
  clock,
  ...(on === undefined ? {} : { on }),
});
export const stop = (clock: string, on?: Expr): Effect => ({
  do: 'clock',
  op: 'stop',
  clock,
  ...(on === undefined ? {} : { on }),
});
export const issue = (paper: string): Effect => ({ do: 'issue-paper', paper });
export const tell = (to: readonly Who[], zh: string, en: string): Effect => ({ do: 'notify', to, text: { zh, en } });
export const row = (register: string, columns: { readonly [column: string]: Expr }, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'write-row',
  register,
  row: columns,
});
export const rowsOf = (register: string, where: { readonly [column: string]: Expr }): Expr => ({
  look: register,
  where,
  take: 'rows',
});
export const rule = (id: string, given: { readonly [name: string]: Expr }, take?: string): Expr => ({
  rule: id,
  with: given,
  ...(take === undefined ? {} : { take }),
});

export const text = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'text',
  max: 100,
  label: both(zh, en),
  ...more,
});
export const long = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'longtext',
  min: 4,
  max: 2000,
  label: both(zh, en),
  ...more,
});
export const day = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  ...more,
});
export const dayNow = (key: string, zh: string, en: string): Field => day(key, zh, en, { initial: '{today}' });
export const int = (
  key: string,
  zh: string,
  en: string,
  min: number,
  max: number,
  more: Partial<Field> = {},
): Field => ({
  key,
  type: 'int',
  min,
  max,
  label: both(zh, en),
  ...more,
});
export const optional = { required: false } as const;
export const reasons = long('reasons', '理由', 'Reasons', { phrases: true });

export { check };

/** A day told by an input is not in the future. */
export const notFuture = (key: string, code: string): Check =>
  check(
    code,
    key,
    { le: [input(key), today] },
    ['日期不能晚于今天', '照来文或证件上的日期填写。'],
    ['The day is after today', 'Enter it as on the letter or the document.'],
  );
/** The day of a form is a real day that a clock can count from. */
export const isDay = (expr: Expr): Expr => ({ present: { addDays: [expr, 0] } });

export const state = (
  title: readonly [string, string],
  headline: readonly [string, string],
  waits: State['waits'],
  more: Partial<State> = {},
): State => ({ title: both(...title), headline: both(...headline), waits, ...more });
export const ended = (
  title: readonly [string, string],
  headline: readonly [string, string],
  todo: readonly [string, string] = ['不用做什么。', 'Nothing to do.'],
): State => state(title, headline, 'nobody', { final: true, todo: both(...todo) });

/** Ended, and nothing came of it: kept `case.closedYears` (0 §4). */
export const unmet = (...given: Parameters<typeof ended>): State => ({ ...ended(...given), unmet: true });

export const intSetting = (key: string, zh: string, en: string, value: number, source: Basis): Setting => ({
  key,
  title: both(zh, en),
  type: 'int',
  default: value,
  source,
});

/** Keeping a draft as it is. */
export const saving = (from: readonly string[], by: readonly Who[] = filer): Action => ({
  title: both('保存', 'Save'),
  from,
  by,
  edits: true,
  weight: 'quiet',
  effects: [],
  happened: both('保存草稿', 'Draft saved'),
});

export const line = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
export const caseLine = line('办件编号', 'Case number', both('{case.number}', '{case.number}'));
export const letter = {
  layout: 'letter',
  lang: 'both',
  number: { series: '武外侨函' },
  addressee: 'applicant',
  signedBy: office,
} as const;

/** Reading values of forms and registers: whatever stands there, an answer and no error. */
export type Input = { readonly [key: string]: Value };
export const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
export const intOf = (value: Value | undefined): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
export const dayOf = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && isIsoDate(value) ? value : undefined;
export const at = (value: Value | undefined, key: string): Value | undefined => pick(value, key);
export const textAt = (value: Value | undefined, key: string): string => textOf(pick(value, key));
/** Codes as a list, or as text joined by commas or 、. */
export const codesOf = (value: Value | undefined): string[] =>
  (Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[、，,\s]+/u)).filter(Boolean);
export const known = (value: Value | undefined): boolean => value !== undefined && value !== null;

/** Names as registers keep them, joined by 、. */
export const namesOf = (value: Value | undefined): string[] =>
  textOf(value)
    .split(/[、，,]/u)
    .map((name) => name.trim())
    .filter(Boolean);
