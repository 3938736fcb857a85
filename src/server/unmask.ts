/** One masked value, whole, for somebody who handles the case and says why; noted before it is answered. */
import type { Value } from '../language/expression.ts';
import type { Refusal } from '../language/refusal.ts';
import { noteLook } from '../store/looks.ts';
import type { Person } from '../store/people.ts';
import { getLoaded } from './act.ts';
import { isConcealed } from './conceal.ts';
import { type Office, worldOf } from './office.ts';
import { sightOf } from './present-case.ts';
import { maskForm } from './present-form.ts';
import { ApiProblem } from './problems.ts';

const leastReason = 4;

const refusal = (path: string, code: string, zh: string, en: string, zhRemedy: string, enRemedy: string): Refusal => ({
  code,
  path,
  text: { zh, en },
  remedy: { zh: zhRemedy, en: enRemedy },
  severity: 'block',
  scope: 'input',
});

/** The value at a path of the form, `docNo` or `relatives.0.docNo`. */
function at(form: { readonly [key: string]: Value }, path: string): Value | undefined {
  let value: Value | undefined = form;
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as { readonly [key: string]: Value })[part]; // an object or an array, read by key
  }
  return value;
}

/** @throws ApiProblem 403 who does not handle the case · 404 · 422 no reason, nothing masked there */
export async function unmask(
  office: Office,
  person: Person,
  id: string,
  given: { path: string; reason: string },
): Promise<{ path: string; value: string }> {
  const { record } = await getLoaded(office, person, id);
  const world = worldOf(office, record.procedure, record.edition);
  if (isConcealed(world, record, person)) throw new ApiProblem('not-found');
  const sight = sightOf(world, record, person);
  if (sight !== 'handler') throw new ApiProblem('unmask.not-handler');
  const reason = given.reason.trim();
  const path = given.path.replace(/^form\./, '');
  const { masked } = maskForm(world.procedure, record.form, sight);
  const value = masked.includes(path) ? at(record.form, path) : undefined;
  const errors = [
    ...([...reason].length < leastReason
      ? [
          refusal(
            'reason',
            'unmask.reason',
            `理由至少${leastReason}个字`,
            `The reason has at least ${leastReason} characters`,
            '写明为什么要看完整内容；申请人会看到。',
            'Say why you need the whole value; the applicant will read it.',
          ),
        ]
      : []),
    ...(typeof value === 'string'
      ? []
      : [
          refusal(
            'path',
            'unmask.path',
            '这一项没有掩码',
            'Nothing is masked there',
            '看办件页上标“掩码”的项。',
            'Choose a value marked as masked.',
          ),
        ]),
  ];
  if (errors.length > 0 || typeof value !== 'string') throw new ApiProblem('act.input', undefined, errors);
  const [post] = person.posts;
  await noteLook(office.pool, {
    caseId: record.id,
    person: person.id,
    post: post ? `${post.body}:${post.role}` : person.kind,
    what: `unmask:${path}`,
    day: office.clock.today(),
    at: office.clock.now(),
    reason,
  });
  return { path, value };
}
