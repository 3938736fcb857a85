/** People of the office and liaisons: find somebody by name, login, body or state. Applicants only by their whole login. */
import { IconUserPlus } from '@tabler/icons-react';
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { PersonSummary } from '../../../../client/types-admin.ts';
import parts from '../../parts/parts.module.css';
import { Button, Empty } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords, type Words } from '../../words.ts';
import css from '../admin.module.css';
import { Head, Pages, readQuery, Table } from '../parts.tsx';

const names = ['q', 'body', 'state', 'cursor'] as const;

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const query = readQuery(args.request, names);
    const [people, organisation, me] = await Promise.all([api.people({ ...query }), api.organisation(), api.me()]);
    return {
      query,
      people,
      bodies: organisation.bodies.map(({ id, title }) => ({ id, title })),
      mayInvite: me.posts.some((post) => post.role === 'admin'),
    };
  });

export const stateWords = ({ say }: Words): { readonly [state in PersonSummary['state']]: string } => ({
  active: say('在用', 'active'),
  invited: say('邀请中', 'invited'),
  disabled: say('停用', 'disabled'),
});

function Filters({ query, bodies }: Pick<Awaited<ReturnType<typeof loader>>, 'query' | 'bodies'>) {
  const words = useWords();
  const { say, t } = words;
  return (
    <Form className={css.filters} method="get" role="search" aria-label={say('找人', 'Find somebody')}>
      <label>
        {say('姓名或账号', 'Name or login')}
        <input className={parts.control} name="q" type="search" defaultValue={query.q ?? ''} key={query.q ?? ''} />
      </label>
      <label>
        {say('机构', 'Body')}
        <select className={parts.control} name="body" defaultValue={query.body ?? ''} key={query.body ?? ''}>
          <option value="">{say('全部机构', 'All bodies')}</option>
          {bodies.map((body) => (
            <option key={body.id} value={body.id}>
              {t(body.title)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('状态', 'State')}
        <select className={parts.control} name="state" defaultValue={query.state ?? ''} key={query.state ?? ''}>
          <option value="">{say('不限', 'Any')}</option>
          {Object.entries(stateWords(words)).map(([state, text]) => (
            <option key={state} value={state}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{say('找', 'Find')}</Button>
    </Form>
  );
}

export default function People() {
  const { query, people, bodies, mayInvite } = useLoaderData<typeof loader>();
  const words = useWords();
  const { say, t } = words;
  const states = stateWords(words);
  return (
    <div className={css.page}>
      <Head
        title={say('人员与岗位', 'People and posts')}
        lead={say(
          '工作人员和外单位联络人。申请人只能用完整账号找到。',
          'Staff and liaisons. Applicants are found by their whole login only.',
        )}
      >
        {mayInvite && (
          <Link className={parts.button} to="/desk/accounts">
            <IconUserPlus size={16} stroke={1.75} aria-hidden="true" />
            {say('邀请', 'Invite')}
          </Link>
        )}
      </Head>
      <div className={parts.panel}>
        <Filters query={query} bodies={bodies} />
        {people.items.length === 0 ? (
          <Empty title={say('没有这样的人', 'Nobody found')}>
            {query.q
              ? say('核对写法；找申请人要写完整账号。', 'Check the spelling; applicants need their whole login.')
              : say('放宽筛选再看。', 'Widen the filter.')}
          </Empty>
        ) : (
          <Table
            label={say('人员', 'People')}
            head={[say('姓名', 'Name'), say('岗位', 'Posts'), say('账号', 'Login'), say('状态', 'State')]}
          >
            {people.items.map((person) => (
              <tr key={person.id}>
                <td>
                  <Link to={`/desk/admin/people/${person.id}`}>{person.name}</Link>
                </td>
                <td>
                  {person.posts.map((post) => t(post.title)).join(say('、', '; ')) || (
                    <span className={css.none}>
                      {person.kind === 'applicant' ? say('申请人', 'applicant') : say('今天没有岗位', 'no post today')}
                    </span>
                  )}
                </td>
                <td>{person.login}</td>
                <td>
                  <span className={parts.chip}>{states[person.state]}</span>
                </td>
              </tr>
            ))}
          </Table>
        )}
        <Pages path="/desk/admin/people" query={query} next={people.next} />
      </div>
    </div>
  );
}

export const meta = () => [{ title: '人员与岗位 People and posts · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
