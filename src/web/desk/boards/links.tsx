/** The ways from a register to its boards and reports, and between them. */
import { useRef } from 'react';
import { Link } from 'react-router';
import type { BoardList } from '../../../client/types-boards.ts';
import { useKeepInSight } from '../../ui/keep-in-sight.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './boards.module.css';

/** @param here the board or report on the page, `boards/…` or `reports/…`; nothing on the register's own page */
export function BoardLinks({ list, here }: { list: BoardList; here?: string }) {
  const { say, t } = useWords();
  const frame = useRef<HTMLElement>(null);
  useKeepInSight(frame, '[aria-current]');
  const base = `/desk/registers/${list.register.id}`;
  const boards = [
    { path: undefined, title: say('台账', 'Register') },
    ...list.boards.map((board) => ({ path: `boards/${board.id}`, title: t(board.title) })),
  ];
  const reports = list.reports.map((report) => ({ path: `reports/${report.id}`, title: t(report.title) }));
  if (boards.length + reports.length === 1) return null;
  const link = ({ path, title }: { path: string | undefined; title: string }) => (
    <Link
      key={path ?? 'register'}
      className={parts.tab}
      to={path ? `${base}/${path}` : base}
      aria-current={path === here ? 'page' : undefined}
    >
      {title}
    </Link>
  );
  return (
    <nav className={css.links} ref={frame} aria-label={say('看板和报表', 'Boards and reports')}>
      <div className={parts.tabs}>{boards.map(link)}</div>
      {reports.length > 0 && (
        <div className={`${parts.tabs} ${css.reports}`}>
          <span className={css.kind}>{say('报表', 'Reports')}</span>
          {reports.map(link)}
        </div>
      )}
    </nav>
  );
}
