/** A small form that records one thing about an issued paper; what the API says against it stands inside. */
import type { ReactNode } from 'react';
import { useFetcher } from 'react-router';
import parts from '../parts/parts.module.css';
import { Button, Message } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './after-issue.module.css';
import type { action } from './after-issue.ts';

interface RecordFormProps {
  caseId: string;
  intent: 'delivery' | 'remedy' | 'result';
  hidden: { [name: string]: string };
  title: string;
  button: string;
  children: ReactNode;
}

export function RecordForm({ caseId, intent, hidden, title, button, children }: RecordFormProps) {
  const { t } = useWords();
  const fetcher = useFetcher<typeof action>();
  const problem = fetcher.data?.problem;
  return (
    <details>
      <summary>{title}</summary>
      <fetcher.Form className={css.form} method="post" action={`/desk/cases/${caseId}/after-issue`}>
        <input type="hidden" name="intent" value={intent} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {problem && (
          <Message light="late" role="alert">
            <p>{t(problem.text)}</p>
            <p>{t(problem.remedy)}</p>
          </Message>
        )}
        <div>
          <Button type="submit" busy={fetcher.state !== 'idle'}>
            {button}
          </Button>
        </div>
      </fetcher.Form>
    </details>
  );
}

/** One labelled control of such a form. */
export function Asked({
  label,
  name,
  type = 'text',
  initial,
  required = false,
}: {
  label: string;
  name: string;
  type?: 'text' | 'date';
  initial?: string;
  required?: boolean;
}) {
  return (
    <label>
      {label}
      <input className={parts.control} type={type} name={name} defaultValue={initial} required={required} />
    </label>
  );
}
