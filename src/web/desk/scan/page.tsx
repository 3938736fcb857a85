/**
 * Numbers or zones scanned one after another for an act that asks for them. Each line is judged by the API at once; nothing is kept
 * there until the act is taken. Works by posting alone; a script keeps the focus where the scanner types.
 */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Client } from '../../../client/client.ts';
import type { Problem } from '../../../client/types.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import { useRoot } from '../../ui/lang.ts';
import parts from '../parts/parts.module.css';
import { Button, Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import { type Count, countOf, textOf } from './count.ts';
import { Figures, Left, Lines, Told } from './parts.tsx';
import css from './scan.module.css';
import script from './scan.ts?worker&url';

export const handle = { hydrate: false };

/** The act of this name, where it is permitted now and asks for lines to scan. */
async function askedAct(api: Client, id: string, action: string) {
  const view = await api.case(id);
  const act = view.can.find((entry) => entry.action === action);
  const field = act?.input?.find((entry) => entry.scan);
  if (!act || !field) throw data(null, { status: 404 });
  if (!act.permitted) throw redirect(`/desk/cases/${id}`);
  return { view, act, field };
}

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const { id = '', action = '' } = args.params;
    const { view, act, field } = await askedAct(api, id, action);
    return {
      view: { id, number: view.number, version: view.version, title: view.procedure.title },
      act: { name: action, title: act.title, label: field.label, ...(field.hint ? { hint: field.hint } : {}) },
      key: crypto.randomUUID(),
      start: countOf(await api.scan(id, action, field.key, ''), 0),
    };
  });

interface Answer {
  count: Count;
  problem?: Problem;
  /** What could not be judged stays to be sent again. */
  typed?: string;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id = '', action: name = '' } = params;
  const api = apiOf(context);
  const posted = await request.formData();
  const text = (key: string) => String(posted.get(key) ?? '').trim();
  const [intent = 'add', which = ''] = text('intent').split(':');
  const kept = text('kept')
    .split(/\s+/)
    .filter((line) => line !== '' && !(intent === 'remove' && line === which));
  const { field } = await askedAct(api, id, name);
  if (intent === 'enter') {
    const act = { action: name, input: { [field.key]: kept.join('\n') }, version: Number(text('version')) };
    const { problem } = await orProblem(api.act(id, act, text('key') || undefined));
    if (!problem) return redirect(`/desk/cases/${id}`);
    const count = countOf(await api.scan(id, name, field.key, kept.join('\n')), kept.length);
    return data({ count, problem }, { status: problem.status });
  }
  const typed = intent === 'add' ? text('line') : '';
  const { value, problem } = await orProblem(api.scan(id, name, field.key, [...kept, typed].join('\n')));
  if (value) return { count: countOf(value, kept.length, { [intent]: Number(which) }) };
  const before = await api.scan(id, name, field.key, kept.join('\n'));
  return data({ count: countOf(before, kept.length), problem, typed }, { status: problem.status });
}

export default function ScanPage() {
  const { view, act, key, start } = useLoaderData<typeof loader>();
  const answer = useActionData() as Answer | undefined; // what the action above returns
  const { say, t } = useWords();
  const count = answer?.count ?? start;
  return (
    <div className={css.page}>
      <p className={parts.second}>
        <a href={`/desk/cases/${view.id}`}>{say('看办件', 'See the case')}</a> ·{' '}
        <span className="q-no">{view.number}</span>
      </p>
      <div className={parts.pageHead}>
        <h1 className={parts.title}>
          {t(view.title)}
          {say('・', ' · ')}
          {t(act.title)}
        </h1>
      </div>
      <form method="post" className={css.columns} data-scan={view.id} autoComplete="off">
        <div>
          <label className={css.line} htmlFor="line">
            {t(act.label)}
          </label>
          {act.hint && <p className={css.hint}>{t(act.hint)}</p>}
          <textarea
            className={`${parts.control} q-no`}
            id="line"
            name="line"
            rows={3}
            defaultValue={answer?.typed}
            spellCheck={false}
            autoCapitalize="characters"
            // biome-ignore lint/a11y/noAutofocus: the scanner types here, one line after another
            autoFocus
            data-scan-line
          />
          <p className={css.acts}>
            <Button type="submit" name="intent" value="add" data-scan-add>
              {say('加上', 'Add')}
            </Button>
          </p>
          <div className={css.told} data-live="scan.told" role="status">
            {answer?.problem ? (
              <Message light="late">
                <p>
                  {t(answer.problem.text)} {t(answer.problem.remedy)}
                </p>
                {answer.problem.errors?.map((error) => (
                  <p key={error.code}>
                    {t(error.text)} {t(error.remedy)}
                  </p>
                ))}
              </Message>
            ) : (
              <Told told={count.told} />
            )}
          </div>
          <p
            data-scan-failed
            data-words={say(
              '没有网络，刚扫的还没核对；连上后自动再试。',
              'No network: the last lines are not judged yet and will be tried again.',
            )}
          />
        </div>
        <div data-live="scan.state">
          <textarea name="kept" hidden readOnly value={textOf(count.lines)} />
          <input type="hidden" name="version" value={view.version} />
          <input type="hidden" name="key" value={key} />
          <Figures count={count} />
          <Lines count={count} />
          <Left count={count} to={`/desk/cases/${view.id}/scan/${act.name}/left`} />
          <p className={css.acts}>
            <Button type="submit" kind="main" name="intent" value="enter">
              {t(act.title)}
              {say(`（${count.lines.length}）`, ` (${count.lines.length})`)}
            </Button>
          </p>
        </div>
      </form>
      <script type="module" src={script} nonce={useRoot()?.nonce} />
    </div>
  );
}

export const meta = () => [{ title: '逐本扫描 Scan · Qiao' }];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
