/** A masked value with the eye beside it: a reason first, then the whole value, until the page is left or it is covered again. */
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { groupIdentifier } from '../../../language/identifiers/typing.ts';
import fields from '../fields.module.css';
import parts from '../parts/parts.module.css';
import { Button } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './masked-value.module.css';
import type { Unmasked } from './unmask.ts';

interface Props {
  caseId: string;
  /** Path in the form: `docNo`, `relatives.0.docNo`. */
  path: string;
  label: string;
  /** Kind of identifier, to read it in groups. */
  kind: string;
  children: ReactNode;
}

export function MaskedValue({ caseId, path, label, kind, children }: Props) {
  const { say, t } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const fetcher = useFetcher<Unmasked>();
  const [covered, setCovered] = useState(true);
  const busy = fetcher.state !== 'idle';
  const value = fetcher.data?.value;
  const problem = fetcher.data?.problem;
  const wrong = problem && (t(problem.errors?.[0]?.text) || t(problem.text));
  useEffect(() => {
    if (value === undefined || busy) return;
    dialog.current?.close();
    setCovered(false);
  }, [value, busy]);
  if (!covered && value !== undefined)
    return (
      <span className={css.whole}>
        <output>{groupIdentifier(kind, value)}</output>
        <button className={css.eye} type="button" onClick={() => setCovered(true)}>
          <IconEyeOff size={16} stroke={1.75} aria-hidden="true" />
          <span className="q-hidden">{say(`遮住“${label}”`, `Cover “${label}”`)}</span>
        </button>
      </span>
    );
  return (
    <span className={css.whole}>
      {children}
      <button className={css.eye} type="button" onClick={() => dialog.current?.showModal()}>
        <IconEye size={16} stroke={1.75} aria-hidden="true" />
        <span className="q-hidden">{say(`看完整的“${label}”`, `Show the whole “${label}”`)}</span>
      </button>
      <dialog ref={dialog} className={css.dialog} aria-labelledby={`${id}title`}>
        <fetcher.Form method="post" action={`/desk/cases/${caseId}/unmask`}>
          <h2 id={`${id}title`} className={parts.panelTitle}>
            {say(`看完整的“${label}”`, `Show the whole “${label}”`)}
          </h2>
          <input type="hidden" name="path" value={path} />
          <label className={fields.label} htmlFor={`${id}reason`}>
            {say('为什么要看', 'Why you need it')}
          </label>
          <p className={fields.hint} id={`${id}hint`}>
            {say(
              '记入查看记录；申请人看得到您的职务和这条理由。',
              'Goes into the log of looks: the applicant reads your post and this reason.',
            )}
          </p>
          {wrong && !busy && (
            <p className={fields.error} id={`${id}error`} role="alert">
              {wrong}
            </p>
          )}
          <input
            className={parts.control}
            id={`${id}reason`}
            name="reason"
            required
            minLength={4}
            maxLength={400}
            autoComplete="off"
            aria-describedby={`${id}hint${wrong ? ` ${id}error` : ''}`}
          />
          <div className={css.buttons}>
            <Button kind="main" type="submit" busy={busy}>
              {say('记下理由并显示', 'Note the reason and show')}
            </Button>
            <Button onClick={() => dialog.current?.close()}>{say('不看了', 'Cancel')}</Button>
          </div>
        </fetcher.Form>
      </dialog>
    </span>
  );
}
