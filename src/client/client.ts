/** A typed client: one method a call of the API. It takes a `fetch`, so that a page calls in-process and a script over the network. */
import type { Value } from '../language/expression.ts';
import type { ActResult, CaseSummary, CaseView, DeadlineAnswer, EventView, FileView, Me, OfficeInfo, Page, Problem,
  ProcedureSummary, ProcedureView, QueueCounts, RegisterEntry, RegisterView, RuleAnswer, TrackView, VerifyAnswer } from './types.ts';

/** Thrown for every answer that is not 2xx; carries the problem as the server told it. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

export interface ActRequest {
  action: string;
  input?: { [key: string]: Value };
  /** Changes of the form that go with the act (save, submit, resubmit). */
  form?: { [key: string]: Value };
  version: number;
}

const query = (values: { [key: string]: string | number | undefined }) => {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : '';
};

/** @param send performs a request on a path below `/api/v1`. @throws ApiError */
export function makeClient(send: Send) {
  const call = async <T>(method: string, path: string, body?: unknown, headers: { [name: string]: string } = {}): Promise<T> => {
    const multipart = body instanceof FormData;
    const response = await send(`/api/v1/${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && !multipart ? { 'content-type': 'application/json' } : {}) },
      ...(body === undefined ? {} : { body: multipart ? body : JSON.stringify(body) }),
    });
    if (!response.ok) throw new ApiError((await response.json()) as Problem);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  const get = <T>(path: string) => call<T>('GET', path);
  return {
    office: () => get<OfficeInfo>('office'),
    me: () => get<Me>('me'),
    signIn: (login: string, password: string) => call<{ me: Me; token: string }>('POST', 'session', { login, password }),
    signOut: () => call<void>('DELETE', 'session'),
    signUp: (account: { name: string; login: string; password: string }) => call<{ me: Me; token: string }>('POST', 'accounts', account),
    procedures: () => get<ProcedureSummary[]>('procedures'),
    procedure: (id: string) => get<ProcedureView>(`procedures/${id}`),
    open: (procedure: string, form: { [key: string]: Value } = {}, key?: string) =>
      call<CaseView>('POST', 'cases', { procedure, form }, key ? { 'idempotency-key': key } : {}),
    cases: (filter: { procedure?: string; state?: string; queue?: string; q?: string; due_before?: string; cursor?: string; limit?: number }) =>
      get<Page<CaseSummary>>(`cases${query(filter)}`),
    counts: () => get<QueueCounts>('cases/counts'),
    case: (id: string) => get<CaseView>(`cases/${id}`),
    act: (id: string, act: ActRequest, key?: string) =>
      call<ActResult>('POST', `cases/${id}/acts`, act, key ? { 'idempotency-key': key } : {}),
    preview: (id: string, act: ActRequest) => call<ActResult>('POST', `cases/${id}/acts?preview=true`, act),
    /** The paper that an act would issue, as PDF. */
    previewPaper: async (id: string, act: ActRequest & { paper?: string }): Promise<Blob> => {
      const response = await send(`/api/v1/cases/${id}/papers/preview`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(act) });
      if (!response.ok) throw new ApiError((await response.json()) as Problem);
      return response.blob();
    },
    events: (id: string) => get<Page<EventView>>(`cases/${id}/events`),
    upload: (id: string, material: string, file: FormData) => call<FileView>('POST', `cases/${id}/materials/${material}`, file),
    removeFile: (id: string, material: string, file: string) => call<void>('DELETE', `cases/${id}/materials/${material}/${file}`),
    track: (number: string, code: string) => get<TrackView>(`track${query({ number, code })}`),
    verify: (number: string, date: string, code: string) => get<VerifyAnswer>(`verify${query({ number, date, code })}`),
    registers: () => get<RegisterView[]>('registers'),
    entries: (id: string, filter: { view?: string; q?: string; cursor?: string; limit?: number } = {}) =>
      get<Page<RegisterEntry> & { register: RegisterView }>(`registers/${id}/entries${query(filter)}`),
    rule: (id: string, input: { [key: string]: Value }) => call<RuleAnswer>('POST', `rules/${id}`, input),
    deadline: (facts: { unit: string; length: number; start: string; pauses?: { from: string; to?: string; ground: string }[]; extensions?: number[]; roll?: boolean }) =>
      call<DeadlineAnswer>('POST', 'deadlines', facts),
  };
}

export type Client = ReturnType<typeof makeClient>;
