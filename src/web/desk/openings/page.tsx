/** New case: the procedures that this person may open for the office. POST opens a draft and leads to the first part of its form. */
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Problem } from '../../../client/types.ts';
import { desk, sectionAt } from '../../form/room.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import parts from '../parts/parts.module.css';
import { Button, Empty, Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './openings.module.css';

export async function loader(args: LoaderFunctionArgs) {
  const q = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 100);
  return withDesk(args, async (api) => ({ q, key: crypto.randomUUID(), openings: await api.openings(q) }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const api = apiOf(context);
  const form = await request.formData();
  const procedure = String(form.get('procedure') ?? '');
  // One key a page and procedure: a second press leads to the same draft.
  const key = `${String(form.get('key') ?? '')}:${procedure}`;
  const { value, problem } = await orProblem(api.open(procedure, {}, key.length > 8 ? key : undefined));
  if (problem) return data({ problem }, { status: problem.status });
  const { form: sections } = await api.procedure(procedure);
  return redirect(sectionAt(desk, value.id, sections[0]?.id));
}

export default function NewCase() {
  const { q, key, openings } = useLoaderData<typeof loader>();
  const answer = useActionData() as { problem: Problem } | undefined; // what the action above returns
  const { say, t } = useWords();
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{say('新办件', 'New case')}</h1>
          <p className={parts.lead}>
            {say(
              '本办自己的事项；按下就有草稿，填完再报。',
              'The office’s own matters. A draft opens at once; fill it in, then send it on.',
            )}
          </p>
        </div>
      </div>
      {answer && (
        <Message light="late" role="alert">
          <p>
            {t(answer.problem.text)} {t(answer.problem.remedy)}
          </p>
        </Message>
      )}
      <Form method="get" role="search" className={css.search}>
        <label htmlFor="opening-q">{say('查事项：中文、英文或拼音', 'Find: Chinese, English or pinyin')}</label>
        <input className={parts.control} id="opening-q" name="q" type="search" defaultValue={q} autoComplete="off" />
        <Button type="submit">{say('查找', 'Find')}</Button>
      </Form>
      <section className={parts.panel} aria-label={say('可以新办的事项', 'What you can open')}>
        {openings.length === 0 && <None q={q} />}
        <ul className={css.list}>
          {openings.map((opening) => (
            <li key={opening.id}>
              <div>
                <strong>{t(opening.title)}</strong>
                <small>{t(opening.for)}</small>
                <p className={parts.second}>{t(opening.summary)}</p>
              </div>
              <form method="post">
                <input type="hidden" name="key" value={key} />
                <Button type="submit" name="procedure" value={opening.id}>
                  {say('新办', 'Open')}
                  <span className="q-hidden"> {t(opening.title)}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function None({ q }: { q: string }) {
  const { say } = useWords();
  if (q)
    return (
      <Empty title={say(`没有找到“${q}”`, `Nothing found for “${q}”`)}>
        <a href="/desk/new">{say('看全部', 'See all')}</a>
      </Empty>
    );
  return (
    <Empty title={say('没有由您新办的事项', 'There is nothing for you to open')}>
      {say(
        '谁可以新办，写在事项的定义里；替来人填写，用“窗口代办”。',
        'A definition names who opens it. To fill in a form for a visitor, use “File for somebody”.',
      )}
    </Empty>
  );
}

export const meta = () => [{ title: '新办件 New case · Qiao' }];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
