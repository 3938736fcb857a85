/** The ways from a register to its boards and reports, and between them. */
import { Link } from 'react-router';
import type { BoardList } from '../../../client/types-boards.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './boards.module.css';

/** @param here the board or report on the page, `boards/…` or `reports/…`; nothing on the register's own page */
export function BoardLinks({ list, here }: { list: BoardList; here?: string }) {
  const { say, t } = useWords();
  const base = `/desk/registers/${list.register.id}`;
  const links = [
    { path: undefined, title: say('台账', 'Register') },
    ...list.boards.map((board) => ({ path: `boards/${board.id}`, title: t(board.title) })),
    ...list.reports.map((report) => ({ path: `reports/${report.id}`, title: t(report.title) })),
  ];
  if (links.length === 1) return null;
  return (
    <nav className={`${parts.tabs} ${css.links}`} aria-label={say('看板和报表', 'Boards and reports')}>
      {links.map(({ path, title }) => (
        <Link
          key={path ?? 'register'}
          className={parts.tab}
          to={path ? `${base}/${path}` : base}
          aria-current={path === here ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
