/** Trying limits and rules: the same addresses anyone may call, with the reasoning written out. Nothing is saved. */
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router';
import type { Problem, RuleAnswer } from '../../../client/types.ts';
import type { DeadlineAnswer } from '../../../client/types-law.ts';
import type { Value } from '../../../language/expression.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import { DayCount } from '../../ui/clock/day-count.tsx';
import { shortDate, weekdayWord } from '../../ui/clock/words.ts';
import { readFields } from '../field-values.ts';
import { ErrorSummary, type Errors, Fields } from '../fields.tsx';
import { type RuleInfo, readRules } from '../law-api.ts';
import parts from '../parts/parts.module.css';
import { Button, Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import { deadlineFields, readDeadline } from './deadline-form.ts';
import css from './rules.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [office, rules] = await Promise.all([api.office(), readRules(args.context)]);
    return { today: office.today, rules };
  });

interface Answer {
  /** Rule's id, or `deadline`. */
  asked: string;
  deadline?: DeadlineAnswer;
  rule?: RuleAnswer;
  problem?: Problem;
}

export async function action({ context, request }: ActionFunctionArgs): Promise<Answer> {
  const form = await request.formData();
  const api = apiOf(context);
  const asked = String(form.get('asked') ?? 'deadline');
  if (asked === 'deadline') {
    const { value, problem } = await orProblem(api.deadline(readDeadline(form)));
    return problem ? { asked, problem } : { asked, deadline: value };
  }
  const rule = (await readRules(context)).find((known) => known.id === asked);
  const { value, problem } = await orProblem(api.rule(asked, readFields(rule?.input ?? [], 'input', form)));
  return problem ? { asked, problem } : { asked, rule: value };
}

const noScope = { get: () => undefined };
const takeFocus = (element: HTMLElement | null) => element?.focus();

function Trouble({ problem, prefix }: { problem: Problem | undefined; prefix: string }) {
  const { t } = useWords();
  if (!problem) return null;
  const errors: Errors = Object.fromEntries((problem.errors ?? []).map((error) => [error.path ?? '', t(error.text)]));
  if (Object.keys(errors).length) return <ErrorSummary errors={errors} prefix={prefix} focus={takeFocus} />;
  return (
    <Message light="late" role="alert">
      <p>{t(problem.text)}</p>
      <p>{t(problem.remedy)}</p>
    </Message>
  );
}

function Deadline({ answer, today }: { answer: Answer | undefined; today: string }) {
  const { lang, say } = useWords();
  const busy = useNavigation().formData?.get('asked') === 'deadline';
  const found = answer?.deadline;
  return (
    <section className={`${parts.panel} ${parts.padded}`} aria-labelledby="deadline">
      <h2 id="deadline" className={parts.panelTitle}>
        {say('试算一个期限', 'Try a limit')}
      </h2>
      <div className={css.deadline}>
        <Form method="post" preventScrollReset noValidate>
          <input type="hidden" name="asked" value="deadline" />
          <Trouble problem={answer?.problem} prefix="deadline" />
          <Fields
            fields={deadlineFields}
            path="deadline"
            errors={{}}
            scope={noScope}
            prefix="deadline"
            values={{ start: today, length: 30, unit: 'WD' }}
          />
          <Button kind="main" type="submit" busy={busy}>
            {say('算到哪天', 'Count')}
          </Button>
        </Form>
        <div className={css.result} aria-live="polite">
          {found ? (
            <>
              <p className={css.due}>
                {found.due ? (
                  <>
                    <time className="q-no" dateTime={found.dueAt ?? found.due}>
                      {shortDate(found.due, lang, today)}
                      {found.dueAt && ` ${found.dueAt.slice(11, 16)}`}
                    </time>{' '}
                    <span>{weekdayWord(found.due, lang)}</span>
                  </>
                ) : (
                  say('暂停中，还没有到期日', 'Paused: no last day yet')
                )}
              </p>
              {found.due && found.raw !== found.due && (
                <p className={parts.second}>
                  {found.due < found.raw
                    ? say(
                        `原为 ${shortDate(found.raw, 'zh', today)}，遇休息日提前。`,
                        `It would be ${shortDate(found.raw, 'en', today)}, a day of rest, so it moves earlier.`,
                      )
                    : say(
                        `原到期 ${shortDate(found.raw, 'zh', today)}，遇休息日顺延。`,
                        `It would end ${shortDate(found.raw, 'en', today)}, a day of rest, so it rolls on.`,
                      )}
                </p>
              )}
              <DayCount
                trace={found.trace}
                today={today}
                lang={lang}
                due={found.due}
                provisional={found.provisional}
                retold={found.retold}
                rules={found.rules}
              />
            </>
          ) : (
            <p className={parts.note}>{say('结果逐日列在这里。', 'The result stands here, day by day.')}</p>
          )}
        </div>
      </div>
    </section>
  );
}

const figure = (value: Value): string =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value);

function Outcome({ found }: { found: RuleAnswer }) {
  const { say, t } = useWords();
  return (
    <div className={css.outcome} aria-live="polite">
      {found.holds !== undefined && (
        <Message light={found.holds ? 'ok' : 'late'} role="status">
          <p>
            <strong>{found.holds ? say('符合', 'Met') : say('不符合', 'Not met')}</strong>
          </p>
        </Message>
      )}
      <ol className={css.trace}>
        {found.trace.map((line) => (
          <li key={line.text.zh}>
            {t(line.text)}
            {line.figures && (
              <dl>
                {line.figures.map((entry) => (
                  <div key={entry.label.zh}>
                    <dt>{t(entry.label)}</dt>
                    <dd>{entry.value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
      <details className={css.raw}>
        <summary>{say('按接口原样', 'As the API answers')}</summary>
        <dl>
          {Object.entries(found.value).map(([key, value]) => (
            <div key={key}>
              <dt>
                <code>{key}</code>
              </dt>
              <dd>
                <code>{figure(value)}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Rule({ rule, answer }: { rule: RuleInfo; answer: Answer | undefined }) {
  const { say, t } = useWords();
  const busy = useNavigation().formData?.get('asked') === rule.id;
  const prefix = `rule-${rule.id}`;
  const errors: Errors = Object.fromEntries(
    (answer?.problem?.errors ?? []).map((error) => [error.path ?? '', t(error.text)]),
  );
  return (
    <details className={css.rule} open={answer ? true : undefined}>
      <summary>
        <strong>{t(rule.title)}</strong>
      </summary>
      <p className={parts.second}>
        {say('依据：', 'Ground: ')}
        {rule.basis.url ? <a href={rule.basis.url}>{t(rule.basis.text)}</a> : t(rule.basis.text)}
      </p>
      <p className={parts.note}>
        {say('接口里叫 ', 'In the API: ')}
        <code>{rule.id}</code>
      </p>
      <div className={css.ruleBody}>
        <Form method="post" preventScrollReset noValidate>
          <input type="hidden" name="asked" value={rule.id} />
          <Trouble problem={answer?.problem} prefix={prefix} />
          <Fields fields={rule.input} path="input" errors={errors} scope={noScope} prefix={prefix} />
          <Button type="submit" busy={busy}>
            {say('照规则算', 'Apply the rule')}
          </Button>
        </Form>
        {answer?.rule && <Outcome found={answer.rule} />}
      </div>
    </details>
  );
}

export default function Rules() {
  const { rules, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useWords();
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{say('规则与期限试算', 'Rules and limits')}</h1>
          <p className={parts.lead}>
            {say(
              '办件用的就是这些规则。这里只算，不保存。',
              'These are the rules that cases use. Here they only compute; nothing is saved.',
            )}
          </p>
        </div>
      </div>
      <Deadline answer={answer?.asked === 'deadline' ? answer : undefined} today={today} />
      <section className={`${parts.panel} ${css.rules}`} aria-labelledby="rules">
        <h2 id="rules" className={parts.panelTitle}>
          {say(`规则 ${rules.length} 条`, `${rules.length} rules`)}
        </h2>
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} answer={answer?.asked === rule.id ? answer : undefined} />
        ))}
      </section>
    </div>
  );
}

export const meta = () => [{ title: '规则与期限试算 Rules · Qiao' }];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
