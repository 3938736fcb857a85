/** A typed client: one method a call of the API. It takes a `fetch`, so that a page calls in-process and a script over the network. */
import type { Arrival } from '../language/arrival.ts';
import type { Value } from '../language/expression.ts';
import type { Lang } from '../language/text.ts';
import { adminCalls } from './admin-calls.ts';
import { boardCalls } from './board-calls.ts';
import { calendarCalls } from './calendar-calls.ts';
import { enrolmentCalls, securityCalls, signInCalls, staffAccountCalls } from './identity-calls.ts';
import { importCalls } from './import-calls.ts';
import type { OfficeInfo } from './office-info.ts';
import { openingCalls } from './opening-calls.ts';
import { paperCalls } from './paper-calls.ts';
import { privacyCalls } from './privacy-calls.ts';
import { publicityCalls } from './publicity-calls.ts';
import { receiptCalls } from './receipt-calls.ts';
import { signingCalls } from './signing-calls.ts';
import { standingCalls } from './standing-calls.ts';
import type {
  ActResult,
  CaseSummary,
  CaseView,
  EventView,
  FileView,
  LookView,
  NoticeView,
  Page,
  Problem,
  ProcedureSummary,
  ProcedureView,
  QueueCounts,
  RegisterEntry,
  RegisterView,
  RuleAnswer,
  TrackView,
  VerifyAnswer,
} from './types.ts';
import type { DeadlineAnswer } from './types-law.ts';
import type { JobsView, MailEntry, MailLog, OwnMailView, Resent } from './types-mail.ts';

/** Thrown for every answer that is not 2xx; carries the problem as the server told it. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** Facts of a limit; which parts a unit needs, the API says. */
export interface DeadlineFacts {
  unit: string;
  length?: number;
  start?: string;
  startAt?: string;
  monthDay?: string;
  closes?: string;
  per?: 'day' | 'month';
  hours?: { from: string; to: string }[];
  pauses?: { from: string; to?: string; until?: string; fromAt?: string; toAt?: string; ground: string }[];
  extensions?: number[];
  roll?: boolean;
}

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** On whose behalf a draft is opened; exactly one. */
export interface BehalfOf {
  unit?: string;
  mandate?: string;
  counter?: { name: string; login?: string };
}

export interface ActRequest {
  action: string;
  input?: { [key: string]: Value };
  /** Changes of the form that go with the act (save, submit, resubmit). */
  form?: { [key: string]: Value };
  version: number;
  /** How a filing came that the counter takes in for somebody; default handed in now. */
  arrival?: Arrival;
}

const query = (values: { [key: string]: string | number | undefined }) => {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : '';
};

type Call = <T>(method: string, path: string, body?: unknown, headers?: { [name: string]: string }) => Promise<T>;

const failed = async (response: Response) => new ApiError((await response.json()) as Problem); // every refusal has this body

const caller =
  (send: Send): Call =>
  async <T>(method: string, path: string, body?: unknown, headers: { [name: string]: string } = {}) => {
    const multipart = body instanceof FormData;
    const response = await send(`/api/v1/${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && !multipart ? { 'content-type': 'application/json' } : {}) },
      ...(body === undefined ? {} : { body: multipart ? body : JSON.stringify(body) }),
    });
    if (!response.ok) throw await failed(response);
    return (response.status === 204 ? undefined : await response.json()) as T; // the type that the route is described with
  };

const peopleCalls = (call: Call) => ({
  office: () => call<OfficeInfo>('GET', 'office'),
  ...signInCalls(call),
  ...securityCalls(call),
  ...staffAccountCalls(call),
  ...enrolmentCalls(call),
});

const caseCalls = (call: Call, send: Send) => ({
  /** @param behalf for whom: the own unit, a principal by mandate, somebody at the counter */
  open: (procedure: string, form: { [key: string]: Value } = {}, key?: string, behalf?: BehalfOf) =>
    call<CaseView>(
      'POST',
      'cases',
      { procedure, form, ...(behalf ? { behalf } : {}) },
      key ? { 'idempotency-key': key } : {},
    ),
  cases: (filter: {
    procedure?: string;
    state?: string;
    queue?: string;
    q?: string;
    due_before?: string;
    cursor?: string;
    limit?: number;
  }) => call<Page<CaseSummary>>('GET', `cases${query(filter)}`),
  counts: () => call<QueueCounts>('GET', 'cases/counts'),
  case: (id: string) => call<CaseView>('GET', `cases/${id}`),
  act: (id: string, act: ActRequest, key?: string) =>
    call<ActResult>('POST', `cases/${id}/acts`, act, key ? { 'idempotency-key': key } : {}),
  preview: (id: string, act: ActRequest) => call<ActResult>('POST', `cases/${id}/acts?preview=true`, act),
  /** The paper that an act would issue, as PDF. */
  previewPaper: async (id: string, act: ActRequest & { paper?: string }): Promise<Blob> => {
    const response = await send(`/api/v1/cases/${id}/papers/preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    if (!response.ok) throw await failed(response);
    return response.blob();
  },
  /** @param of one case only */
  notices: (limit = 20, of?: string) => call<NoticeView[]>('GET', `notices${query({ limit, case: of })}`),
  looks: (id: string) => call<LookView[]>('GET', `cases/${id}/looks`),
  events: (id: string) => call<Page<EventView>>('GET', `cases/${id}/events`),
  upload: (id: string, material: string, file: FormData) =>
    call<FileView>('POST', `cases/${id}/materials/${material}`, file),
  removeFile: (id: string, material: string, file: string) =>
    call<void>('DELETE', `cases/${id}/materials/${material}/${file}`),
});

/** Mail and failed jobs. */
const mailCalls = (call: Call) => ({
  ownMail: () => call<OwnMailView>('GET', 'me/mail'),
  chooseMail: (choice: { wanted: boolean; lang?: Lang; textVersion: string }) =>
    call<OwnMailView>('PUT', 'me/mail', choice),
  mailLog: (filter: { status?: string; to?: string; cursor?: string; limit?: number } = {}) =>
    call<MailLog>('GET', `mail${query(filter)}`),
  resendMail: (id: string) => call<MailEntry>('POST', `mail/${id}/resend`),
  resendAllMail: (status: 'failed' | 'kept') => call<Resent>('POST', 'mail/resend', { status }),
  jobs: () => call<JobsView>('GET', 'jobs'),
  retryJob: (id: string) => call<void>('POST', `jobs/${id}/retry`),
  dismissJob: (id: string) => call<void>('POST', `jobs/${id}/dismiss`),
  runJobNow: (id: string) => call<void>('POST', `jobs/waiting/${id}/run`),
});

const lawCalls = (call: Call) => ({
  procedures: () => call<ProcedureSummary[]>('GET', 'procedures'),
  procedure: (id: string) => call<ProcedureView>('GET', `procedures/${id}`),
  rule: (id: string, input: { [key: string]: Value }) => call<RuleAnswer>('POST', `rules/${id}`, input),
  deadline: (facts: DeadlineFacts) => call<DeadlineAnswer>('POST', 'deadlines', facts),
});

/** Tracking, the public check, registers. */
const publicCalls = (call: Call) => ({
  track: (number: string, code: string) => call<TrackView>('GET', `track${query({ number, code })}`),
  verify: (number: string, date: string, code: string) =>
    call<VerifyAnswer>('GET', `verify${query({ number, date, code })}`),
  /** @param sha256 of the PDF, hex: the file itself never leaves the reader. */
  verifyFile: (sha256: string) => call<VerifyAnswer>('GET', `verify/files/${sha256}`),
  registers: () => call<RegisterView[]>('GET', 'registers'),
  entries: (id: string, filter: { view?: string; q?: string; unit?: string; cursor?: string; limit?: number } = {}) =>
    call<Page<RegisterEntry> & { register: RegisterView }>('GET', `registers/${id}/entries${query(filter)}`),
});

/** A PDF made from a list. */
const blobOf = (send: Send) => async (path: string, body: unknown) => {
  const response = await send(`/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await failed(response);
  return response.blob();
};

/** @param send performs a request on a path below `/api/v1`. @throws ApiError */
export function makeClient(send: Send) {
  const call = caller(send);
  return {
    ...peopleCalls(call),
    ...lawCalls(call),
    ...calendarCalls(call),
    ...caseCalls(call, send),
    ...publicCalls(call),
    ...mailCalls(call),
    ...adminCalls(call),
    ...standingCalls(call),
    ...publicityCalls(call),
    ...boardCalls(call),
    ...signingCalls(call),
    ...receiptCalls(call),
    ...openingCalls(call),
    ...paperCalls(call, blobOf(send)),
    ...privacyCalls(call),
    ...importCalls(call),
  };
}

export type Client = ReturnType<typeof makeClient>;
