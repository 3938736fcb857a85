/**
 * Acts from the case page: a preview, or the act itself. Both are the API's decision; this reads the form, passes it on, and when
 * the case has moved on meanwhile, says what happened since.
 */
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { CaseView, Change, Problem } from '../../../client/types.ts';
import type { TimelineEntry } from '../../../client/types-timeline.ts';
import { intentOf, takeFiles } from '../../form/take-files.ts';
import { loadUnits, takeUnits } from '../../form/units.tsx';
import { apiOf, orProblem } from '../../ui/api.ts';
import type { Errors } from '../../ui/parts/errors.tsx';
import { readFields } from '../field-values.ts';

export interface ActAnswer {
  intent: 'preview' | 'act' | 'files';
  action: string;
  /** What was amiss with files that the act takes. */
  failed?: Errors;
  /** What would change, or did. */
  changes?: readonly Change[];
  /** Makes a repeated confirmation the same act. */
  key?: string;
  problem?: Problem;
  /** What happened since the page was opened; the act was not taken. */
  since?: readonly Pick<TimelineEntry, 'version' | 'at' | 'text' | 'by'>[];
}

const sinceOf = (view: CaseView, version: number) =>
  view.timeline
    .filter((entry) => entry.version > version)
    .map(({ version: at, at: when, text, by }) => ({ version: at, at: when, text, by }));

const told = (answer: ActAnswer, status = 200) => data(answer, { status });

export async function actOnCase({ context, request, params }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const form = await request.formData();
  const api = apiOf(context);
  const intent = form.get('intent') === 'act' ? 'act' : 'preview';
  const action = String(form.get('action') ?? '');
  const version = Number(form.get('version'));
  const { value: view, problem: unseen } = await orProblem(api.case(id));
  if (unseen) return told({ intent, action, problem: unseen }, unseen.status);
  const act = view.can.find((offered) => offered.action === action);
  const [pressed, ...file] = intentOf(form, intent);
  if (pressed === 'upload' || pressed === 'erase') {
    const failed = await takeFiles(api, id, act?.adds ?? [], form, [pressed, file[0], file[1]]);
    return told({ intent: 'files', action, ...(failed ? { failed } : {}) }, failed ? 422 : 200);
  }
  const fields = act?.input ?? [];
  const input = takeUnits(fields, readFields(fields, 'input', form), await loadUnits(api, fields));
  const asked = { action, input, version };
  const key = String(form.get('key') ?? '') || crypto.randomUUID();
  const { value: done, problem } = await orProblem(intent === 'act' ? api.act(id, asked, key) : api.preview(id, asked));
  if (!problem) {
    // Who only answers what was asked has no further business with the case: it leaves their sight with the act.
    const { problem: gone } = intent === 'act' ? await orProblem(api.case(id)) : {};
    if (gone) throw redirect('/desk?done=1');
    return told({ intent, action, changes: done.changes, key });
  }
  const { value: now } = problem.status === 409 ? await orProblem(api.case(id)) : {};
  return told(
    { intent, action, problem, ...(now && now.version !== version ? { since: sinceOf(now, version) } : {}) },
    problem.status,
  );
}
