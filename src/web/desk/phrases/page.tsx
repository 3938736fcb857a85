/** My saved phrases for opinions (常用意见): one a line, saved as a whole. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import parts from '../parts/parts.module.css';
import { Button, Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './phrases.module.css';

export const loader = (args: LoaderFunctionArgs) => withDesk(args, (api) => api.phrases());

export async function action({ context, request }: ActionFunctionArgs) {
  const text = String((await request.formData()).get('phrases') ?? '');
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const { problem } = await orProblem(apiOf(context).setPhrases(lines));
  return data({ text, problem }, { status: problem?.status ?? 200 });
}

export default function PhrasesPage() {
  const saved = useLoaderData<typeof loader>();
  const answer = useActionData() as { text: string; problem?: Problem } | undefined; // what the action above returns
  const { say, t } = useWords();
  return (
    <div className={css.page}>
      <h1>{say('常用意见', 'Saved phrases')}</h1>
      <p className={parts.note}>
        {say('每行一条，最多30条。签署时点一下就填入。', 'One a line, 30 at most. A click inserts one when you sign.')}
      </p>
      {answer && !answer.problem && (
        <Message light="ok" role="status">
          <p>{say('已保存。', 'Saved.')}</p>
        </Message>
      )}
      {answer?.problem && (
        <Message light="late" role="alert">
          <p>
            {t(answer.problem.text)} {say('每条不超过300字，最多30条。', 'At most 300 characters each, 30 in all.')}
          </p>
        </Message>
      )}
      <form method="post">
        <label className={css.label} htmlFor="phrases">
          {say('常用意见', 'Phrases')}
        </label>
        <textarea
          className={parts.control}
          id="phrases"
          name="phrases"
          rows={12}
          defaultValue={answer?.problem ? answer.text : saved.join('\n')}
        />
        <p className={css.acts}>
          <Button type="submit" kind="main">
            {say('保存', 'Save')}
          </Button>
        </p>
      </form>
    </div>
  );
}

export function meta() {
  return [{ title: '常用意见 · Qiao' }];
}

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
