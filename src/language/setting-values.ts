/** What a parameter may be set to, by its type; and the office's hours written as one line. */
import type { HourSpan } from '../calendar/types.ts';
import type { Setting } from './procedure.ts';
import type { Text } from './text.ts';

const face = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
const time = new RegExp(`^${face}$`);
const span = new RegExp(`^(${face})[-–](${face}|24:00)$`);

/** `08:30-12:00 14:00-17:30` → spans, each after the one before; nothing where the line cannot be read so. */
export function readHours(text: string): readonly HourSpan[] | undefined {
  const spans: HourSpan[] = [];
  for (const part of text.trim().split(/\s+/u)) {
    const [, from, to] = span.exec(part) ?? [];
    if (from === undefined || to === undefined || from >= to || from < (spans.at(-1)?.to ?? '')) return undefined;
    spans.push({ from, to });
  }
  return spans;
}

/** Spans as one line, the form that `readHours` reads. */
export const hoursText = (spans: readonly HourSpan[]): string => spans.map(({ from, to }) => `${from}-${to}`).join(' ');

function canRead(patterns: string): boolean {
  try {
    return (
      patterns
        .trim()
        .split(/\s+/u)
        .map((part) => new RegExp(part)).length > 0 && patterns.trim() !== ''
    );
  } catch {
    return false;
  }
}

const within = ({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Setting, value: number): boolean =>
  value >= min && value <= max;

/** Whether a parameter may have this value. */
export function fitsSetting(setting: Setting, value: unknown): boolean {
  switch (setting.type) {
    case 'int':
      return typeof value === 'number' && Number.isInteger(value) && within(setting, value);
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) && within(setting, value);
    case 'bool':
      return typeof value === 'boolean';
    case 'enum':
      return setting.options?.some((option) => option.value === value) ?? false;
    case 'time':
      return typeof value === 'string' && time.test(value);
    case 'hours':
      return typeof value === 'string' && readHours(value) !== undefined;
    case 'patterns':
      return typeof value === 'string' && value.length <= 400 && canRead(value);
    case 'series':
      return typeof value === 'string' && /^\p{Script=Han}{2,12}$/u.test(value);
  }
}

const words: { readonly [type in Setting['type']]: Text } = {
  int: { zh: '填整数', en: 'Enter a whole number' },
  decimal: { zh: '填数字', en: 'Enter a number' },
  bool: { zh: '选是或否', en: 'Choose yes or no' },
  enum: { zh: '从允许的值中选', en: 'Choose an allowed value' },
  time: { zh: '写成 17:30 这样的时刻', en: 'Write a time like 17:30' },
  hours: { zh: '写成 08:30-12:00 14:00-17:30，按先后', en: 'Write them in order, like 08:30-12:00 14:00-17:30' },
  patterns: { zh: '写正则表达式，几个之间空一格', en: 'Write regular expressions, apart by spaces' },
  series: { zh: '只用汉字，2 到 12 个', en: 'Use 2 to 12 Chinese characters' },
};

/** How a value of this parameter is written: the remedy for one that does not fit. */
export function settingRemedy({ type, min, max }: Setting): Text {
  const { zh, en } = words[type];
  if (min === undefined && max === undefined) return { zh: `${zh}。`, en: `${en}.` };
  const [from, to] = [min ?? '', max ?? ''];
  return { zh: `${zh}，${from} 到 ${to}。`, en: `${en}, ${from} to ${to}.` };
}
