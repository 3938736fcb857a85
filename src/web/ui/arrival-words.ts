/** The day of receipt and the postmark of a filing, in words; empty where it was simply made that day. */
import { shortDate } from './clock/words.ts';

export function arrivalWords(entry: { filedOn?: string; postmark?: string }): readonly [zh: string, en: string] {
  const { filedOn, postmark } = entry;
  const received = filedOn ? [`收件日${shortDate(filedOn, 'zh')}`, `received as of ${shortDate(filedOn, 'en')}`] : [];
  const posted = postmark ? [`邮戳${shortDate(postmark, 'zh')}`, `postmark ${shortDate(postmark, 'en')}`] : [];
  const [zh, en] = [0, 1].map((at) => [received[at], posted[at]].filter(Boolean));
  return [(zh ?? []).join('，'), (en ?? []).join(', ')];
}
