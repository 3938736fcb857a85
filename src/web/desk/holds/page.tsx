/** Legal holds (依法保全): what may not be erased for now, on what ground and until when; set here, released here, never deleted. */
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Problem } from '../../../client/types.ts';
import type { HoldView } from '../../../client/types-privacy.ts';
import { formatDate } from '../../../language/dates.ts';
import type { Field } from '../../../language/field.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import { readFields, type Values } from '../field-values.ts';
import { ErrorSummary, type Errors, Fields } from '../fields.tsx';
import parts from '../parts/parts.module.css';
import { Button, Empty, Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './holds.module.css';

const holdFields: readonly Field[] = [
  {
    key: 'case',
    type: 'text',
    required: false,
    label: { zh: '办件编号', en: 'Case number' },
    hint: { zh: '保全一件；整个人的件填下一栏', en: 'For one case; for all cases of a person use the next field' },
  },
  { key: 'person', type: 'text', required: false, label: { zh: '账号（邮箱）', en: 'Login (e-mail)' } },
  {
    key: 'ground',
    type: 'longtext',
    max: 1000,
    label: { zh: '依据和事由', en: 'Ground and matter' },
    hint: { zh: '如：行政诉讼，法院案号', en: 'Such as: a suit, with the number of the court' },
  },
  {
    key: 'until',
    type: 'date',
    label: { zh: '保全到哪天', en: 'Held until' },
    hint: { zh: '过了这天自动解除', en: 'Ends by itself after this day' },
  },
];

export const loader = (args: LoaderFunctionArgs) => withDesk(args, (api) => api.holds());

interface Returned {
  problem: Problem;
  typed: Values;
  /** The hold whose release was refused. */
  release?: string;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const api = apiOf(context);
  const release = form.get('release');
  if (typeof release === 'string') {
    const { problem } = await orProblem(api.releaseHold(release, String(form.get('reason') ?? '')));
    if (problem) return data({ problem, typed: {}, release } satisfies Returned, { status: problem.status });
    return redirect('/desk/holds?done=released');
  }
  const typed = readFields(holdFields, 'hold', form);
  const text = (key: string): string => (typeof typed[key] === 'string' ? typed[key] : '');
  const { problem } = await orProblem(
    api.addHold({
      ground: text('ground'),
      until: text('until'),
      ...(text('case') ? { case: text('case') } : {}),
      ...(text('person') ? { person: text('person') } : {}),
    }),
  );
  if (problem) return data({ problem, typed } satisfies Returned, { status: problem.status });
  return redirect('/desk/holds?done=set');
}

const noScope = { get: () => undefined };
const takeFocus = (element: HTMLElement | null) => element?.focus();

function Release({ hold, problem }: { hold: HoldView; problem: Problem | undefined }) {
  const { say, t } = useWords();
  const wrong = t(problem?.errors?.[0]?.text) || t(problem?.text);
  return (
    <details className={css.release} open={problem !== undefined}>
      <summary>{say('解除', 'Release')}</summary>
      <Form method="post">
        <input type="hidden" name="release" value={hold.id} />
        <label htmlFor={`reason-${hold.id}`}>{say('为什么解除', 'Why it is released')}</label>
        {wrong && <p className={css.wrong}>{wrong}</p>}
        <input className={parts.control} id={`reason-${hold.id}`} name="reason" required minLength={4} />
        <Button type="submit">{say('解除保全', 'Release the hold')}</Button>
      </Form>
    </details>
  );
}

function Ended({ hold }: { hold: HoldView }) {
  const { lang, say } = useWords();
  if (!hold.released) return null;
  const day = formatDate(hold.released.on, lang);
  return (
    <>
      {hold.released.by
        ? say(`${day}由${hold.released.by}解除`, `Released ${day} by ${hold.released.by}`)
        : say(`${day}期满`, `Ended ${day}`)}
      <div className={parts.note}>{hold.released.reason}</div>
    </>
  );
}

function Holds({ holds, returned }: { holds: readonly HoldView[]; returned: Returned | undefined }) {
  const { lang, say } = useWords();
  if (holds.length === 0) return <Empty title={say('没有保全', 'No holds')} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
    <section className={parts.tableWrap} tabIndex={0} aria-label={say('保全', 'Holds')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{say('保全什么', 'What is held')}</th>
            <th scope="col">{say('依据和事由', 'Ground')}</th>
            <th scope="col">{say('谁、哪天', 'By whom, when')}</th>
            <th scope="col">{say('到哪天', 'Until')}</th>
            <th scope="col">{say('状态', 'State')}</th>
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <tr key={hold.id} data-ended={hold.released ? true : undefined}>
              <td>
                {hold.case ? <Link to={`/desk/cases/${hold.case.id}`}>{hold.case.number}</Link> : hold.person?.name}
                {hold.person && <div className={parts.note}>{say('全部办件', 'All cases')}</div>}
              </td>
              <td className={css.ground}>{hold.ground}</td>
              <td>
                {hold.setBy}
                <div className={parts.note}>{formatDate(hold.setOn, lang)}</div>
              </td>
              <td>{formatDate(hold.until, lang)}</td>
              <td>
                {hold.released ? (
                  <Ended hold={hold} />
                ) : (
                  <Release hold={hold} problem={returned?.release === hold.id ? returned.problem : undefined} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export default function HoldsPage() {
  const holds = useLoaderData<typeof loader>();
  const returned = useActionData() as Returned | undefined; // what the action above returns
  const { say, t } = useWords();
  const problem = returned?.release ? undefined : returned?.problem;
  const errors: Errors = Object.fromEntries(
    (problem?.errors ?? []).map((error) => [
      `hold.${error.path ?? ''}`,
      `${t(error.text)}${say('；', '. ')}${t(error.remedy)}`,
    ]),
  );
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{say('依法保全', 'Legal holds')}</h1>
          <p className={parts.lead}>
            {say(
              '保全期间，任何人、任何期限都不能删除这些信息。',
              'While a hold runs, nobody and no time limit erases these data.',
            )}
          </p>
        </div>
      </div>
      <div className={css.columns}>
        <div className={parts.panel}>
          <Holds holds={holds} returned={returned} />
        </div>
        <section className={`${parts.panel} ${parts.padded}`} aria-labelledby="new-hold">
          <h2 id="new-hold" className={parts.panelTitle}>
            {say('新的保全', 'A new hold')}
          </h2>
          {problem && Object.keys(errors).length === 0 && (
            <Message light="late" role="alert">
              {`${t(problem.text)} ${t(problem.remedy)}`}
            </Message>
          )}
          <ErrorSummary errors={errors} prefix="hold" focus={takeFocus} />
          <Form key={holds.length} method="post" noValidate>
            <Fields
              fields={holdFields}
              path="hold"
              errors={errors}
              scope={noScope}
              prefix="hold"
              values={returned?.typed ?? {}}
            />
            <Button kind="main" type="submit">
              {say('开始保全', 'Start the hold')}
            </Button>
          </Form>
        </section>
      </div>
    </div>
  );
}

export function meta() {
  return [{ title: '依法保全 Legal holds · Qiao' }];
}
