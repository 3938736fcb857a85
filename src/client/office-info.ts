/** The office as everybody may see it: name, day, the three weeks ahead, duties. */
import type { DayKind } from '../calendar/types.ts';
import type { Text } from '../language/text.ts';

export interface OfficeInfo {
  name: Text;
  address: Text;
  hours: Text;
  phone: string;
  demo: boolean;
  /** Instant of the office's clock, ISO with offset +08:00. */
  now: string;
  today: string;
  /** Today and the three weeks from Monday of this week, for strip and home page. */
  days: { date: string; kind: DayKind; name?: Text; provisional: boolean }[];
  nextRest?: { date: string; name?: Text };
  /** Next festival with its range. */
  nextFestival?: { name: Text; from: string; to: string };
  workdayOfYear: number;
  /** Procedure by which one asks to correct or erase one's own data. */
  personalData?: string;
  duties: { id: string; number: number; title: Text; summary: Text; procedures: { id: string; title: Text }[] }[];
}
