/** What the API answers about one's own data: whole values, legal holds, exports. */

/** One value, whole, once. */
export interface UnmaskAnswer {
  path: string;
  value: string;
}

export interface HoldView {
  id: string;
  /** The case held, or the person whose cases are held. */
  case?: { id: string; number: string };
  person?: { id: string; name: string };
  ground: string;
  setBy: string;
  setOn: string;
  until: string;
  /** `by` is absent where its last day ended it. */
  released?: { by?: string; on: string; reason: string };
}

export interface DataExportView {
  id: string;
  askedAt: string;
  /** waiting: being made · ready: to be downloaded until `expiresOn` · expired: deleted. */
  status: 'waiting' | 'ready' | 'expired';
  /** Cases written so far, of all. */
  done: number;
  total: number;
  /** Bytes. */
  size?: number;
  expiresOn?: string;
  url?: string;
}
