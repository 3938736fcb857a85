/** Around the form at the desk: the case's number and the way back to it. These pages are finished HTML, like the portal's. */
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';
import css from './room.module.css';

interface FrameProps {
  id: string;
  number: string;
  children: ReactNode;
}

export function Frame({ id, number, children }: FrameProps) {
  const { say } = useWords();
  return (
    <div className={css.room}>
      <p className={`${css.case} q-screen`}>
        <a href={`/desk/cases/${id}`}>{say('看办件', 'See the case')}</a> · <span className="q-no">{number}</span>
      </p>
      {children}
    </div>
  );
}
