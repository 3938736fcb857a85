/** Calls for cases that staff open. */
import type { OpeningView, ScanView } from './types-openings.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const openingCalls = (call: Call) => ({
  /** @param q words of the title in either language, or pinyin */
  openings: (q?: string) => call<OpeningView[]>('GET', `openings${q ? `?${new URLSearchParams({ q })}` : ''}`),
  /** What this person may file at the counter for somebody. */
  atCounter: () => call<OpeningView[]>('GET', 'openings?at=counter'),
  /** Judges lines for a field of an act; nothing is kept. @param exported what is left leaves as a file, which is noted */
  scan: (id: string, action: string, field: string, text: string, exported?: 'csv') =>
    call<ScanView>('POST', `cases/${id}/scans`, { action, field, text, ...(exported ? { exported } : {}) }),
});
