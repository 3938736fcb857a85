/** Calls of public notices, objections and ratings. */
import type { Value } from '../language/expression.ts';
import type { CaseView } from './types.ts';
import type {
  CaseSurroundings,
  PublicNoticePage,
  PublicNoticeView,
  RatingFigures,
  RatingView,
} from './types-publicity.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const publicityCalls = (call: Call) => ({
  publicNotices: (filter: { kind?: string; duty?: string; q?: string; cursor?: string; limit?: number } = {}) => {
    const pairs = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
    const query = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]));
    return call<PublicNoticePage>('GET', `public-notices${pairs.length ? `?${query}` : ''}`);
  },
  publicNotice: (id: string) => call<PublicNoticeView>('GET', `public-notices/${encodeURIComponent(id)}`),
  /** Opens the draft of an objection to this notice. */
  objectTo: (id: string) => call<CaseView>('POST', `public-notices/${encodeURIComponent(id)}/objections`, {}),
  surroundings: (caseId: string) => call<CaseSurroundings>('GET', `cases/${encodeURIComponent(caseId)}/surroundings`),
  ratings: (caseId: string) => call<RatingView[]>('GET', `cases/${encodeURIComponent(caseId)}/ratings`),
  /** Without an account: by number and query code; with `act` the grade is given. */
  trackedRatings: (
    number: string,
    code: string,
    act?: { rating: string; version: number; action: string; input: { [key: string]: Value } },
  ) => call<RatingView[]>('POST', 'track/ratings', { number, code, ...(act ? { act } : {}) }),
  ratingFigures: () => call<RatingFigures>('GET', 'ratings'),
});
