/** The organisation as it stands on any day: bodies, posts, people; changes entered with their day and the paper that ordered them. */
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { BodyView, OrganisationView } from '../../../../client/types-admin.ts';
import { apiOf, orProblem } from '../../../ui/api.ts';
import parts from '../../parts/parts.module.css';
import { Button, Message } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Day, Head, type Outcome, readQuery, Told } from '../parts.tsx';
import { ChangeForm } from './change-form.tsx';
import { History } from './history.tsx';
import { Posts } from './posts.tsx';
import { readChange } from './read-change.ts';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const { on, change } = readQuery(args.request, ['on', 'change']);
    const [organisation, changes] = await Promise.all([api.organisation(on), api.organisationChanges()]);
    return { organisation, changes, change };
  });

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const api = apiOf(context);
  const intent = String(form.get('intent') ?? '');
  const { problem } = await orProblem<object>(
    intent === 'change'
      ? api.changeOrganisation(readChange(form))
      : api.withdrawChange(String(form.get('id') ?? ''), String(form.get('source') ?? '')),
  );
  const outcome: Outcome = problem ? { problem, intent } : { done: true, intent };
  return data(outcome, { status: problem?.status ?? 200 });
}

function AsOf({ on, today }: Pick<OrganisationView, 'on' | 'today'>) {
  const { say } = useWords();
  return (
    <Form className={css.filters} method="get" aria-label={say('哪一天的机构', 'Organisation of which day')}>
      <label>
        {say('看哪一天', 'As of')}
        <input className={parts.control} type="date" name="on" defaultValue={on} key={on} required />
      </label>
      <Button type="submit">{say('看这一天', 'Show that day')}</Button>
      {on !== today && (
        <Message light="pause">
          {on < today
            ? say('这是过去的一天，当时的机构和当时在岗的人。', 'A day in the past: bodies and people as they were.')
            : say('这是将来的一天，按已录入的变更推算。', 'A day to come, by the changes entered so far.')}
        </Message>
      )}
    </Form>
  );
}

function Body({ body }: { body: BodyView }) {
  const { say, t } = useWords();
  return (
    <li>
      <div className={css.row}>
        <strong>{t(body.title)}</strong>
        <span className={css.second}>{body.zone ? say('功能区', 'functional zone') : body.id}</span>
      </div>
      {body.task && <p className={parts.note}>{t(body.task)}</p>}
      {body.tookOver.length > 0 && (
        <p className={parts.note}>
          {say('接着办理：', 'Goes on with the cases of: ')}
          {body.tookOver.map(t).join(say('、', ', '))}
        </p>
      )}
      <Posts posts={body.posts} />
    </li>
  );
}

const kinds: readonly { kind: BodyView['kind']; zh: string; en: string; open: boolean }[] = [
  { kind: 'office', zh: '办领导', en: 'The office', open: true },
  { kind: 'department', zh: '处室', en: 'Departments', open: true },
  { kind: 'district', zh: '各区和功能区', en: 'Districts and functional zones', open: false },
  {
    kind: 'outside',
    zh: '外单位（只答复意见或登记其决定）',
    en: 'Outside bodies (opinions and recorded decisions)',
    open: false,
  },
];

function Tree({ organisation }: { organisation: OrganisationView }) {
  const { say, t } = useWords();
  return (
    <>
      {kinds.map(({ kind, zh, en, open }) => {
        const bodies = organisation.bodies.filter((body) => body.kind === kind);
        return (
          <details key={kind} className={`${parts.panel} ${css.group}`} open={open}>
            <summary>
              {say(zh, en)} <span className={css.second}>{bodies.length}</span>
            </summary>
            <ul className={css.list}>
              {bodies.map((body) => (
                <Body key={body.id} body={body} />
              ))}
            </ul>
          </details>
        );
      })}
      {organisation.closed.length > 0 && (
        <details className={`${parts.panel} ${css.group}`}>
          <summary>{say('已撤销', 'No longer there')}</summary>
          <ul className={css.list}>
            {organisation.closed.map((body) => (
              <li key={body.id} className={css.row}>
                <span>{t(body.title)}</span>
                <span className={css.second}>
                  <Day day={body.on} today={organisation.today} />
                  {body.into && say(`起并入${body.into.zh}`, ` merged into ${body.into.en}`)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export default function OrganisationPage() {
  const { organisation, changes, change } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { say } = useWords();
  return (
    <div className={css.page}>
      <Head
        title={say('机构与岗位', 'Organisation')}
        lead={say(
          '机构和岗位是数据：变更有生效日，过去的样子一直在。',
          'Bodies and posts are data: changes have a day in force, and the past stays as it was.',
        )}
      />
      <Told
        outcome={outcome?.intent === 'withdraw' || outcome?.done ? outcome : undefined}
        done={say('已录入。', 'Entered.')}
      />
      <div className={css.columns}>
        <div className={css.side}>
          <div className={parts.panel}>
            <AsOf on={organisation.on} today={organisation.today} />
          </div>
          <Tree organisation={organisation} />
        </div>
        <div className={css.side}>
          {organisation.mayChange && <ChangeForm organisation={organisation} change={change} outcome={outcome} />}
          <History changes={changes} today={organisation.today} mayChange={organisation.mayChange} />
        </div>
      </div>
    </div>
  );
}

export const meta = () => [{ title: '机构与岗位 Organisation · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
