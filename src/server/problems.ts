/** Refusals become RFC 9457 here and nowhere else: the core knows no status numbers. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../client/types.ts';
import type { Refusal } from '../language/refusal.ts';
import type { Lang, Text } from '../language/text.ts';
import { type ErrorCode, errorTable } from './errors.ts';

/** Thrown by routes; the app turns it into the answer. */
export class ApiProblem extends Error {
  readonly code: ErrorCode;
  readonly refusal: Refusal | undefined;
  readonly errors: readonly Refusal[];
  constructor(code: ErrorCode, refusal?: Refusal, errors: readonly Refusal[] = []) {
    super(code);
    this.code = code;
    this.refusal = refusal;
    this.errors = errors;
  }
}

function neverYours(refusal: Refusal): ApiProblem {
  switch (refusal.code) {
    case 'act.four-eyes':
      return new ApiProblem('act.four-eyes', refusal);
    case 'act.own-matter':
      return new ApiProblem('act.own-matter', refusal);
    case 'act.recused':
      return new ApiProblem('act.recused', refusal);
    default:
      return new ApiProblem('act.not-yours', refusal);
  }
}

/** The refusal of the engine under its scope: 403 never yours, 409 not now, 422 fields to mend. */
export function refusalProblem(refusal: Refusal, errors: readonly Refusal[]): ApiProblem {
  if (refusal.scope === 'input') return new ApiProblem('act.input', undefined, errors.length ? errors : [refusal]);
  if (refusal.scope === 'never') return neverYours(refusal);
  return new ApiProblem('act.not-permitted', refusal);
}

/** Language of the answer's `detail`. */
export const langOf = (context: Context): Lang =>
  /^\s*en/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'zh';

export function problemBody(problem: ApiProblem, lang: Lang, requestId: string): Problem {
  const { status, title, text, remedy } = errorTable[problem.code];
  const shown: { text: Text; remedy: Text } = problem.refusal ?? { text, remedy };
  return {
    type: `urn:qiao:problem:${problem.code}`,
    title: title[lang],
    status,
    detail: shown.text[lang],
    code: problem.refusal && !problem.refusal.code.startsWith('act.') ? problem.refusal.code : problem.code,
    text: shown.text,
    remedy: shown.remedy,
    requestId,
    ...(problem.refusal?.ground ? { ground: problem.refusal.ground } : {}),
    ...(problem.refusal?.allowed ? { allowed: problem.refusal.allowed } : {}),
    ...(problem.errors.length ? { errors: [...problem.errors] } : {}),
  };
}

export function sendProblem(context: Context, problem: ApiProblem, requestId: string): Response {
  const body = problemBody(problem, langOf(context), requestId);
  return context.body(JSON.stringify(body), body.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
  }); // a status of the table
}
