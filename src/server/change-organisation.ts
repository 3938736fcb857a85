/** Is a change of the organisation possible on its day? History is never rewritten, and no procedure is left without its body. */
import type { Who } from '../language/action.ts';
import { whoIn } from '../language/check-organisation.ts';
import { postOf } from '../language/organisation.ts';
import type { OrganisationOnDay } from '../language/organisation-changes.ts';
import { fieldProblem } from './admin.ts';
import type { Office } from './office.ts';
import { organisationOnDay } from './organisation.ts';
import { ApiProblem } from './problems.ts';
import type { NewChange } from './routes/organisation.ts';

const noBody = (path: string) =>
  fieldProblem(
    path,
    { zh: '这一天没有这个机构', en: 'There is no such body on that day' },
    { zh: '从机构树中选一个，或改生效日。', en: 'Choose one of the tree, or another day.' },
  );

/** Do definitions or registers name this body, or this role in it? */
function named(office: Office, body: string, role?: string): boolean {
  const { procedures, registers } = office.book;
  const meant = (who: Who) => who.body === body && (role === undefined || who.role === role);
  return (
    [...procedures.values()].some(
      (procedure) =>
        (role === undefined && procedure.department === body) || whoIn(procedure).some(([, who]) => meant(who)),
    ) || [...registers.values()].some((register) => register.readers.some(meant))
  );
}

function checkPost(office: Office, on: OrganisationOnDay, given: Extract<NewChange, { role: unknown }>): void {
  const there = postOf(on, given.role, given.body) !== undefined;
  if (given.change === 'post-made' && there)
    throw fieldProblem(
      'role',
      { zh: '这个机构已有这个岗位', en: 'The body has this post already' },
      { zh: '要改名称或人数，选“改岗位”。', en: 'To change its name or seats, change the post.' },
    );
  if (given.change !== 'post-made' && !on.posts.some((post) => post.body === given.body && post.role === given.role))
    throw fieldProblem(
      'role',
      { zh: '这个机构没有自己的这个岗位', en: 'The body has no such post of its own' },
      { zh: '从这个机构的岗位中选。', en: 'Choose one of the body’s posts.' },
    );
  if (given.change === 'post-abolished' && named(office, given.body, given.role))
    throw new ApiProblem('organisation.in-use');
}

/** @throws ApiProblem with the field, or `organisation.in-use` */
export function checkChange(office: Office, given: NewChange): void {
  if (given.from < office.clock.today())
    throw fieldProblem(
      'from',
      { zh: '生效日在今天之前', en: 'The day in force is before today' },
      { zh: '从今天或以后的一天起；过去的机构不改写。', en: 'From today or a later day; the past is not rewritten.' },
    );
  const on = organisationOnDay(office, given.from);
  const there = on.bodies.some((body) => body.id === given.body);
  if (given.change === 'opened') {
    if (there || on.closed.some((body) => body.id === given.body))
      throw fieldProblem(
        'body',
        { zh: '这个代号用过了', en: 'This id is taken' },
        { zh: '换一个代号；撤销机构的代号不再用。', en: 'Choose another; ids of closed bodies are not used again.' },
      );
    return;
  }
  if (!there) throw noBody('body');
  if ('role' in given) {
    checkPost(office, on, given);
    return;
  }
  if (given.change === 'merged' && (given.into === given.body || !on.bodies.some((body) => body.id === given.into)))
    throw noBody('into');
  if (given.body === 'office' && given.change !== 'renamed') throw new ApiProblem('organisation.in-use');
  if (given.change === 'closed' && named(office, given.body)) throw new ApiProblem('organisation.in-use');
}
