/** Small parts shared by the desk's pages: buttons, keys, messages, the empty state. They know no procedure and no address. */
import { IconInfoCircle } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import type { Light } from '../../../client/types.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import { useWords } from '../words.ts';
import css from './parts.module.css';

export type ButtonKind = 'main' | 'normal' | 'quiet' | 'careful';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: ButtonKind;
  /** Keeps its width while busy; the words say what goes on. */
  busy?: boolean;
}

export function Button({ kind = 'normal', busy = false, children, type = 'button', ...rest }: ButtonProps) {
  const { say } = useWords();
  return (
    <button className={css.button} data-kind={kind} type={type} aria-disabled={busy || undefined} {...rest}>
      {busy ? (
        <>
          <span className={css.busy} aria-hidden="true" />
          {say('提交中', 'Sending')}
        </>
      ) : (
        children
      )}
    </button>
  );
}

export const Kbd = ({ children }: { children: ReactNode }) => <kbd className={css.kbd}>{children}</kbd>;

/** A sentence where it arose: a light's tint and shape, or plain information. */
export function Message({ light, children, role }: { light?: Light; children: ReactNode; role?: 'status' | 'alert' }) {
  return (
    <div className={css.message} data-light={light} role={role}>
      {light ? <LightShape light={light} size={15} /> : <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />}
      <div>{children}</div>
    </div>
  );
}

/** Pale arch, what is not there, what comes next. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <svg viewBox="0 0 132 24" aria-hidden="true" focusable="false">
        <path d="M2 22 Q66 -14 130 22 Q66 -6 2 22 Z" fill="currentColor" />
      </svg>
      <strong>{title}</strong>
      {children && <span>{children}</span>}
    </div>
  );
}
