/** Calls about the receipt of a filing. */
import type { Lang } from '../language/text.ts';
import type { ReceiptSent, ReceiptView } from './types-receipt.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const receiptCalls = (call: Call) => ({
  receipt: (id: string) => call<ReceiptView>('GET', `cases/${id}/receipt`),
  /** By the counter that filed for somebody. */
  mailReceipt: (id: string, to: string, lang?: Lang) =>
    call<ReceiptSent>('POST', `cases/${id}/receipt/mail`, { to, ...(lang ? { lang } : {}) }),
});
