/** One person: posts with their days, giving and ending one, the account, and what was done about it. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { Client } from '../../../../client/client.ts';
import type { PersonDetail } from '../../../../client/types-admin.ts';
import { apiOf, orProblem } from '../../../ui/api.ts';
import parts from '../../parts/parts.module.css';
import { Message } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Day, Head, type Outcome, Told } from '../parts.tsx';
import { Account } from './account.tsx';
import { stateWords } from './list.tsx';
import { GivePost, Terms } from './terms.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [person, organisation, me] = await Promise.all([
      api.person(args.params.id ?? ''),
      api.organisation(),
      api.me(),
    ]);
    return {
      person,
      today: organisation.today,
      posts: organisation.bodies
        .filter((body) => (body.kind === 'outside') === (person.kind === 'other'))
        .map(({ id, title, posts }) => ({
          id,
          title,
          posts: posts.map(({ role, title: words }) => ({ role, title: words })),
        })),
      mayAccount: me.posts.some((post) => post.role === 'admin') && me.id !== person.id,
    };
  });

export type PersonData = Awaited<ReturnType<typeof loader>>;

/** One act of the page. */
function perform(api: Client, id: string, form: FormData): Promise<{ link?: string } | PersonDetail> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const [body = '', role = ''] = text('post').split(':');
  const reason = text('reason');
  switch (text('intent')) {
    case 'give': {
      const until = text('until');
      return api.givePost(id, { role, body, from: text('from'), reason, ...(until ? { until } : {}) });
    }
    case 'end':
      return api.endPost(id, { role, body, lastDay: text('lastDay'), reason });
    case 'disable':
      return api.disableAccount(id);
    case 'enable':
      return api.enableAccount(id);
    case 'invite':
      return api.inviteAgain(id);
    default:
      return api.resetSecondFactor(id);
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const { value, problem } = await orProblem(perform(apiOf(context), params.id ?? '', form));
  const intent = `${form.get('intent')} ${form.get('post') ?? ''}`.trim();
  const link = value && 'link' in value ? value.link : undefined;
  const outcome: Outcome = problem ? { problem, intent } : { done: true, intent, ...(link ? { link } : {}) };
  return data(outcome, { status: problem?.status ?? 200 });
}

function History({ person, today }: { person: PersonDetail; today: string }) {
  const { say, t } = useWords();
  return (
    <section className={parts.panel}>
      <h2 className={`${parts.panelTitle} ${css.inset}`}>{say('做过的变动', 'What was done')}</h2>
      {person.history.length === 0 && (
        <p className={`${parts.note} ${css.inset}`}>{say('还没有变动。', 'Nothing yet.')}</p>
      )}
      <ul className={css.list}>
        {person.history.map((event) => (
          <li key={`${event.at} ${event.what.en}`}>
            <div>{t(event.what)}</div>
            <p className={parts.note}>
              <Day day={event.at.slice(0, 10)} today={today} /> {event.at.slice(11, 16)} · {event.by}
              {event.reason && ` · ${event.reason}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function PersonPage() {
  const all = useLoaderData<typeof loader>();
  const { person, today } = all;
  const outcome = useActionData<typeof action>();
  const words = useWords();
  const { say } = words;
  const shownAtForm = outcome?.problem?.errors !== undefined;
  return (
    <div className={css.page}>
      <Head title={person.name} lead={`${person.login} · ${stateWords(words)[person.state]}`} />
      <Told outcome={shownAtForm ? undefined : outcome} done={say('已办。', 'Done.')} />
      {outcome?.link && (
        <div className={css.messages}>
          <Message>
            {say(
              '没有邮件服务器，请把这个链接当面交给本人：',
              'There is no mail server; hand this link over in person: ',
            )}
            <code className={css.code}>{outcome.link}</code>
          </Message>
        </div>
      )}
      {person.self && (
        <div className={css.messages}>
          <Message>
            {say(
              '这是您自己：岗位由另一位管理员或人事任免。',
              'This is you: your posts are given and ended by another administrator or personnel.',
            )}
          </Message>
        </div>
      )}
      <div className={css.columns}>
        <div className={css.side}>
          <Terms person={person} today={today} outcome={outcome} />
          <History person={person} today={today} />
        </div>
        <div className={css.side}>
          {person.mayGive && <GivePost all={all} outcome={outcome} />}
          <Account person={person} today={today} may={all.mayAccount} />
        </div>
      </div>
    </div>
  );
}

export const meta = ({ loaderData }: { loaderData?: PersonData }) => [
  { title: loaderData ? `${loaderData.person.name} · Qiao` : 'Qiao' },
];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
