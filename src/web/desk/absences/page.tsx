/** Absences: who is away and who stands in, for everybody of the office; one's own, and for administrators those of others. */
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { AbsenceView, ColleagueView } from '../../../client/types-people.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import css from '../admin/admin.module.css';
import { Day, Field, Head, type Outcome, Table, Told } from '../admin/parts.tsx';
import parts from '../parts/parts.module.css';
import { Button, Empty } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [absences, colleagues, me, office] = await Promise.all([
      api.absences(),
      api.colleagues(),
      api.me(),
      api.office(),
    ]);
    return { absences, colleagues, me, today: office.today, admin: me.posts.some((post) => post.role === 'admin') };
  });

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const api = apiOf(context);
  const posts = form.getAll('posts').map(String);
  const person = text('person');
  const intent = text('intent');
  const { problem } = await orProblem(
    intent === 'end'
      ? api.endAbsence(text('id'))
      : api.setAbsence({
          deputy: text('deputy'),
          from: text('from'),
          until: text('until'),
          ...(person ? { person } : {}),
          ...(posts.length ? { posts } : {}),
        }),
  );
  const outcome: Outcome = problem ? { problem, intent } : { done: true, intent };
  return data(outcome, { status: problem?.status ?? 200 });
}

const stateOf = (absence: AbsenceView, today: string): 'over' | 'coming' | 'running' =>
  absence.until < today || (absence.endedOn !== undefined && absence.endedOn <= today)
    ? 'over'
    : absence.from > today
      ? 'coming'
      : 'running';

const postKey = (post: { body: string; role: string }) => `${post.body}:${post.role}`;

function Row({ absence, data: { colleagues, me, today, admin } }: { absence: AbsenceView; data: Data }) {
  const { say, t } = useWords();
  const state = stateOf(absence, today);
  const titles = new Map(colleagues.flatMap((person) => person.posts.map((post) => [postKey(post), post.title])));
  const mayEnd = state !== 'over' && (admin || absence.person.id === me.id);
  return (
    <tr className={state === 'over' ? css.over : undefined}>
      <td>{absence.person.name}</td>
      <td>
        <Day day={absence.from} today={today} />
        {say('至', ' to ')}
        <Day day={absence.until} today={today} />
        {absence.endedOn && (
          <div className={parts.note}>
            {say('提前结束：', 'ended early: ')}
            <Day day={absence.endedOn} today={today} />
          </div>
        )}
      </td>
      <td>{absence.deputy.name}</td>
      <td>
        {absence.posts
          ? absence.posts.map((post) => t(titles.get(post) ?? { zh: post, en: post })).join(say('、', '; '))
          : say('全部岗位', 'all posts')}
      </td>
      <td>
        <span className={parts.chip} data-current={state === 'running' || undefined}>
          {{ running: say('不在岗', 'away'), coming: say('将不在', 'to come'), over: say('已结束', 'over') }[state]}
        </span>
      </td>
      <td>
        {mayEnd && (
          <Form method="post">
            <input type="hidden" name="intent" value="end" />
            <input type="hidden" name="id" value={absence.id} />
            <Button type="submit">
              {say('结束代理', 'End the cover')}
              <span className={parts.sr}> {absence.person.name}</span>
            </Button>
          </Form>
        )}
      </td>
    </tr>
  );
}

function People({ name, people, but }: { name: string; people: readonly ColleagueView[]; but?: string }) {
  const { say, t } = useWords();
  return (
    <select className={parts.control} name={name} required={name === 'deputy'} defaultValue="">
      <option value="">{name === 'deputy' ? say('请选择', 'Choose') : say('我自己', 'myself')}</option>
      {people
        .filter((person) => person.id !== but)
        .map((person) => (
          <option key={person.id} value={person.id}>
            {`${person.name}${say('・', ' · ')}${person.posts.map((post) => t(post.title)).join(say('、', '; '))}`}
          </option>
        ))}
    </select>
  );
}

function SetForm({ all, outcome }: { all: Data; outcome: Outcome | undefined }) {
  const { say } = useWords();
  const { colleagues, me, today, admin } = all;
  const own = me.posts.filter((post) => post.for === undefined);
  const problem = outcome?.intent === 'set' ? outcome.problem : undefined;
  return (
    <section className={`${parts.panel} ${parts.padded}`}>
      <h2 className={parts.panelTitle}>{say('我不在的时候', 'When I am away')}</h2>
      <Form method="post" className={css.form} key={String(outcome?.done)}>
        <input type="hidden" name="intent" value="set" />
        {admin && (
          <Field name="person" label={say('谁不在', 'Who is away')} problem={problem}>
            <People name="person" people={colleagues} but={me.id} />
          </Field>
        )}
        <Field
          name="deputy"
          label={say('谁代', 'Who stands in')}
          hint={say('代办的每一步都写明代谁', 'Each act says in whose place it was taken')}
          problem={problem}
        >
          <People name="deputy" people={colleagues} but={me.id} />
        </Field>
        <div className={css.pair}>
          <Field name="from" label={say('第一天', 'First day')} problem={problem}>
            <input className={parts.control} type="date" name="from" required min={today} defaultValue={today} />
          </Field>
          <Field name="until" label={say('最后一天', 'Last day')} problem={problem}>
            <input className={parts.control} type="date" name="until" required min={today} />
          </Field>
        </div>
        {own.length > 1 && (
          <fieldset className={css.checks}>
            <legend className={css.legend}>
              {say('代哪些岗位（不选就是全部）', 'Which posts (none: all of mine)')}
            </legend>
            {own.map((post) => (
              <label key={postKey(post)}>
                <input type="checkbox" name="posts" value={postKey(post)} />
                {say(`${post.bodyTitle.zh}${post.roleTitle.zh}`, `${post.roleTitle.en}, ${post.bodyTitle.en}`)}
              </label>
            ))}
          </fieldset>
        )}
        <Button type="submit" kind="main">
          {say('设代理', 'Set the cover')}
        </Button>
      </Form>
    </section>
  );
}

export default function Absences() {
  const all = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { say } = useWords();
  const { absences, today } = all;
  const order = { running: 0, coming: 1, over: 2 };
  const sorted = [...absences].sort((a, b) => order[stateOf(a, today)] - order[stateOf(b, today)]);
  const away = absences.filter((absence) => stateOf(absence, today) === 'running').length;
  return (
    <div className={css.page}>
      <Head
        title={say('不在岗与代理', 'Absences')}
        lead={
          away
            ? say(`今天 ${away} 人不在岗，都有人代。`, `${away} away today, each with somebody standing in.`)
            : say('今天没有人登记不在岗。', 'Nobody is registered as away today.')
        }
      />
      <Told
        outcome={outcome}
        done={
          outcome?.intent === 'end'
            ? say('代理已结束。', 'The cover has ended.')
            : say('已设代理。', 'The cover is set.')
        }
      />
      <div className={css.columns}>
        <div className={parts.panel}>
          {sorted.length === 0 ? (
            <Empty title={say('没有登记', 'Nothing registered')}>
              {say(
                '要外出时，在这里写明谁代、代到哪天。',
                'Before you are away, say here who stands in and until when.',
              )}
            </Empty>
          ) : (
            <Table
              label={say('不在岗', 'Absences')}
              head={[
                say('谁', 'Who'),
                say('哪些天', 'Days'),
                say('谁代', 'Stands in'),
                say('岗位', 'Posts'),
                say('状态', 'State'),
                say('处理', 'Settle'),
              ]}
            >
              {sorted.map((absence) => (
                <Row key={absence.id} absence={absence} data={all} />
              ))}
            </Table>
          )}
        </div>
        <div className={css.side}>
          <SetForm all={all} outcome={outcome} />
        </div>
      </div>
    </div>
  );
}

export const meta = () => [{ title: '不在岗与代理 Absences · Qiao' }];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
