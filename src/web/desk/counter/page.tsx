/** At the counter (窗口代办): somebody without an account, or with one, has their application filled in for them. The file says so. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Problem } from '../../../client/types.ts';
import type { OpeningView } from '../../../client/types-openings.ts';
import { desk, sectionAt } from '../../form/room.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import parts from '../parts/parts.module.css';
import { Button, Empty, Message } from '../parts/parts.tsx';
import css from '../phrases/phrases.module.css';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) => withDesk(args, (api) => api.atCounter());

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const api = apiOf(context);
  const login = text('login');
  const given = { procedure: text('procedure'), name: text('name'), login };
  const { value, problem } = await orProblem(
    api.open(given.procedure, {}, undefined, { counter: { name: given.name, ...(login ? { login } : {}) } }),
  );
  if (problem) return data({ given, problem }, { status: problem.status });
  const procedure = await api.procedure(given.procedure);
  return redirect(sectionAt(desk, value.id, procedure.form[0]?.id));
}

interface Answer {
  given: { procedure: string; name: string; login: string };
  problem: Problem;
}

export default function Counter() {
  const procedures = useLoaderData<typeof loader>();
  const answer = useActionData() as Answer | undefined; // what the action above returns
  const { say, t } = useWords();
  return (
    <div className={css.page}>
      <h1>{say('窗口代办', 'File for somebody')}</h1>
      <p className={parts.note}>
        {say(
          '本人到窗口、由您代填时用。办件上会写明由窗口代办；回执和查询码请交给本人。',
          'For somebody who is here and whom you help. The file will say so; hand them the receipt and the tracking code.',
        )}
      </p>
      {answer && (
        <Message light="late" role="alert">
          <p>
            {t(answer.problem.text)} {t(answer.problem.remedy)}
          </p>
        </Message>
      )}
      {procedures.length > 0 ? (
        <Filing procedures={procedures} given={answer?.given} />
      ) : (
        <Empty title={say('没有由您代办的事项', 'There is nothing that you file for somebody')}>
          {say('代办由各事项的窗口办理。', 'The counter of each procedure files for people.')}
        </Empty>
      )}
    </div>
  );
}

function Filing({ procedures, given }: { procedures: readonly OpeningView[]; given: Answer['given'] | undefined }) {
  const { say, t } = useWords();
  return (
    <form method="post">
      <label className={css.label} htmlFor="procedure">
        {say('事项', 'Procedure')}
      </label>
      <select className={parts.control} id="procedure" name="procedure" defaultValue={given?.procedure} required>
        {procedures.map((procedure) => (
          <option key={procedure.id} value={procedure.id}>
            {t(procedure.title)}
          </option>
        ))}
      </select>
      <label className={css.label} htmlFor="name">
        {say('申请人姓名', 'Name of the applicant')}
      </label>
      <input
        className={parts.control}
        id="name"
        name="name"
        maxLength={60}
        defaultValue={given?.name}
        autoComplete="off"
        required
      />
      <label className={css.label} htmlFor="login">
        {say('门户账号（没有就不填）', 'Portal login (leave empty if none)')}
      </label>
      <input
        className={parts.control}
        id="login"
        name="login"
        maxLength={120}
        defaultValue={given?.login}
        autoComplete="off"
      />
      <p className={css.acts}>
        <Button type="submit" kind="main">
          {say('开始代填', 'Start')}
        </Button>
      </p>
    </form>
  );
}

export function meta() {
  return [{ title: '窗口代办 · Qiao' }];
}

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
