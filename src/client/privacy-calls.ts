/** Calls about one's own data, whole values and legal holds. */
import type { DataExportView, HoldView, UnmaskAnswer } from './types-privacy.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export interface NewHold {
  /** Number of a case, or login of a person; exactly one. */
  case?: string;
  person?: string;
  ground: string;
  until: string;
}

export const privacyCalls = (call: Call) => ({
  /** One masked value, whole; the reason is logged and shown to the applicant. */
  unmask: (id: string, path: string, reason: string) =>
    call<UnmaskAnswer>('POST', `cases/${id}/unmask`, { path, reason }),
  holds: () => call<HoldView[]>('GET', 'holds'),
  addHold: (hold: NewHold) => call<HoldView>('POST', 'holds', hold),
  releaseHold: (id: string, reason: string) => call<HoldView>('POST', `holds/${id}/release`, { reason }),
  dataExports: () => call<DataExportView[]>('GET', 'me/exports'),
  askExport: () => call<DataExportView>('POST', 'me/exports'),
});
