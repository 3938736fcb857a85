/**
 * One permitted act: its input, then what it will change, then the confirmation, all in place. What was typed stays when the API
 * says no, also when the case has moved on meanwhile.
 */
import { IconChevronDown, IconChevronRight, IconScan } from '@tabler/icons-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useFetcher, useRevalidator } from 'react-router';
import type { ActionView, CaseView, Problem } from '../../../client/types.ts';
import type { Scope } from '../../../language/evaluate.ts';
import { formScope } from '../../../language/validate.ts';
import { beijingTime, shortDate } from '../../ui/clock/words.ts';
import { readFields, type Values } from '../field-values.ts';
import { ErrorSummary, type Errors, Fields } from '../fields.tsx';
import parts from '../parts/parts.module.css';
import { Button, Message } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './act.module.css';
import type { ActAnswer, actOnCase } from './act.ts';
import { ActFiles } from './act-files.tsx';
import { Preview } from './preview.tsx';

interface CardProps {
  act: ActionView;
  view: CaseView;
  today: string;
  open: boolean;
  onToggle: () => void;
}

/** One fetcher for all acts of a case: its answer outlives the card, which may be refused after the act. */
export const actKey = (id: string) => `act-${id}`;

const inputScope = (form: Values, input: Values, today: string, settings: Values): Scope => {
  const outer = formScope(form, today, settings);
  return { ...outer, get: (name) => (name.startsWith('input.') ? input[name.slice(6)] : outer.get(name)) };
};

/** Moved on meanwhile: who did what since, and a way to the present that keeps what was typed. */
function Stale({ answer, onReload, busy }: { answer: ActAnswer; onReload: () => void; busy: boolean }) {
  const { lang, say, t } = useWords();
  return (
    <Message light="soon" role="alert">
      <p>
        <strong>
          {say(
            '您打开以后，这件有改动，所以没有办。',
            'The case has changed since you opened it, so nothing was done.',
          )}
        </strong>
      </p>
      <ul>
        {(answer.since ?? []).map((entry) => {
          const { date, time } = beijingTime(entry.at);
          return (
            <li key={entry.version}>
              <time className="q-no" dateTime={entry.at}>
                {shortDate(date, lang)} {time}
              </time>{' '}
              {entry.by.body ? t(entry.by.body) : entry.by.name} {t(entry.text)}
            </li>
          );
        })}
      </ul>
      <p>{say('您填的还在。', 'What you typed is kept. ')}</p>
      <Button onClick={onReload} busy={busy}>
        {say('取最新内容再看', 'Load the present state')}
      </Button>
    </Message>
  );
}

function Refused({ problem }: { problem: Problem }) {
  const { t } = useWords();
  return (
    <Message light="late" role="alert">
      <p>
        <strong>{t(problem.text)}</strong>
      </p>
      {problem.ground && <p>{t(problem.ground)}</p>}
      <p>{t(problem.remedy)}</p>
    </Message>
  );
}

function OpenAct({ act, view, today, titleId }: Omit<CardProps, 'open' | 'onToggle'> & { titleId: string }) {
  const { say, t } = useWords();
  const prefix = useId();
  const fetcher = useFetcher<typeof actOnCase>({ key: actKey(view.id) });
  const revalidator = useRevalidator();
  const form = useRef<HTMLFormElement>(null);
  // What an earlier card was told is not this one's answer.
  const seen = useRef<unknown>(fetcher.data);
  const [input, setInput] = useState<Values>({});
  const [kept, keep] = useState<ActAnswer | undefined>();
  const asks = act.input.length > 0;
  const answer = kept;
  const problem = answer?.problem;
  const errors: Errors = Object.fromEntries(
    (problem?.errors ?? []).map((error) => [error.path ?? 'input', t(error.text)]),
  );
  const previewed = answer?.intent === 'preview' && !problem && answer.changes !== undefined;
  const busy = fetcher.state !== 'idle';
  const { submit } = fetcher;
  const send = useCallback(
    (intent: 'preview' | 'act', key?: string) => {
      if (!form.current) return;
      const body = new FormData(form.current);
      body.set('intent', intent);
      if (key) body.set('key', key);
      submit(body, { method: 'post' });
    },
    [submit],
  );
  // An act that asks nothing shows its consequences at once, and again when the case has moved.
  useEffect(() => {
    if (!asks) send('preview');
  }, [asks, send, view.version]);
  useEffect(() => {
    if (!fetcher.data || fetcher.data === seen.current || fetcher.state !== 'idle') return;
    seen.current = fetcher.data;
    if (fetcher.data.action === act.action) keep(fetcher.data);
  }, [fetcher.data, fetcher.state, act.action]);
  const takeFocus = useCallback((element: HTMLElement | null) => element?.focus(), []);
  const reload = () => {
    keep(undefined);
    void revalidator.revalidate();
  };
  const change = () => form.current && setInput(readFields(act.input, 'input', new FormData(form.current)));
  return (
    <form
      ref={form}
      method="post"
      className={css.cardBody}
      aria-labelledby={titleId}
      onChange={change}
      noValidate
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent; // a form's submit event
        if (submitter?.hasAttribute('formtarget')) return; // the paper opens in a window of its own
        event.preventDefault();
        if (!busy) send(previewed ? 'act' : 'preview', answer?.key);
      }}
    >
      <input type="hidden" name="action" value={act.action} />
      <input type="hidden" name="version" value={view.version} />
      {act.consequence && <p className={css.consequence}>{t(act.consequence)}</p>}
      {answer?.since ? (
        <Stale answer={answer} onReload={reload} busy={revalidator.state !== 'idle'} />
      ) : (
        problem && Object.keys(errors).length === 0 && <Refused problem={problem} />
      )}
      <ErrorSummary errors={errors} prefix={prefix} focus={takeFocus} />
      {act.input.some((field) => field.scan) && <ScanWay to={`/desk/cases/${view.id}/scan/${act.action}`} />}
      <div hidden={previewed && asks}>
        <ActFiles act={act} view={view} />
        <Fields
          fields={act.input}
          path="input"
          errors={errors}
          scope={inputScope(view.form, input, today, view.settings)}
          prefix={prefix}
        />
      </div>
      {previewed && <Preview changes={answer.changes ?? []} refuses={act.refuses} focus={asks} />}
      <div className={css.cardActs}>
        {previewed ? (
          <Button type="submit" kind={act.weight === 'careful' || act.refuses ? 'careful' : 'main'} busy={busy}>
            {say(`确认${t(act.title)}`, `Confirm: ${t(act.title)}`)}
          </Button>
        ) : (
          asks && (
            <Button type="submit" kind={act.weight === 'careful' || act.refuses ? 'careful' : 'main'} busy={busy}>
              {say('看会改什么', 'See what will change')}
            </Button>
          )
        )}
        {previewed && answer.changes?.some((change) => change.kind === 'paper') && (
          <Button type="submit" formAction={`/desk/cases/${view.id}/paper`} formTarget="_blank">
            {say('看文书预览', 'Look at the paper')}
          </Button>
        )}
        {previewed && asks && <Button onClick={() => keep(undefined)}>{say('改意见', 'Change input')}</Button>}
      </div>
    </form>
  );
}

/** The page where what the act asks for is scanned one after another. */
function ScanWay({ to }: { to: string }) {
  const { say } = useWords();
  return (
    <p>
      <a className={parts.button} href={to}>
        <IconScan size={16} stroke={1.75} aria-hidden="true" />
        {say('逐本扫描', 'Scan one after another')}
      </a>
    </p>
  );
}

export function ActionCard(props: CardProps) {
  const { act, open, onToggle } = props;
  const { say, t } = useWords();
  const id = useId();
  return (
    <div className={css.card} data-open={open || undefined} data-weight={act.weight}>
      <h3 className={css.cardHead}>
        <button type="button" id={id} className={css.cardName} aria-expanded={open} onClick={onToggle}>
          <span>{t(act.title)}</span>
          {open ? (
            <span className={css.rehearsal}>
              {say('预演，还没保存', 'Preview, not saved')}
              <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
            </span>
          ) : (
            <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
          )}
        </button>
      </h3>
      {open ? (
        <OpenAct {...props} titleId={id} />
      ) : (
        act.consequence && <p className={css.consequence}>{t(act.consequence)}</p>
      )}
    </div>
  );
}
