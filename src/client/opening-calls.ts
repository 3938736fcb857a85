/** Calls for cases that the office opens itself. */
import type { OpeningView, ScanView } from './types-openings.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const openingCalls = (call: Call) => ({
  /** @param q words of the title in either language, or pinyin */
  openings: (q?: string) => call<OpeningView[]>('GET', `openings${q ? `?${new URLSearchParams({ q })}` : ''}`),
  /** Judges lines for a field of an act; nothing is kept. */
  scan: (id: string, action: string, field: string, text: string) =>
    call<ScanView>('POST', `cases/${id}/scans`, { action, field, text }),
});
