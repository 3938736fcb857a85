/** Calls about the years of the calendar. */
import type { YearArrangement } from '../calendar/types.ts';
import type {
  CalendarChange,
  CalendarConfirmed,
  CalendarDraft,
  CalendarMeans,
  CalendarPreview,
  CalendarYears,
} from './types-calendar.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const calendarCalls = (call: Call) => ({
  calendarYears: () => call<CalendarYears>('GET', 'calendar-years'),
  /** The arrangement as the package has it; to be compared with the official notice. */
  calendarPackage: (year: number) => call<CalendarDraft>('GET', `calendar-years/package/${year}`),
  /** @param text JSON or CSV */
  readCalendar: (text: string) => call<CalendarDraft>('POST', 'calendar-years/read', { text }),
  previewCalendar: (arrangement: YearArrangement, q?: string) =>
    call<CalendarPreview>('POST', 'calendar-years/preview', { arrangement, ...(q ? { q } : {}) }),
  confirmCalendar: (arrangement: YearArrangement, means: CalendarMeans, compared: boolean) =>
    call<CalendarConfirmed>('POST', 'calendar-years', { arrangement, means, compared }),
  calendarChange: (id: string, q?: string) =>
    call<CalendarChange>('GET', `calendar-years/${id}${q ? `?${new URLSearchParams({ q })}` : ''}`),
});
