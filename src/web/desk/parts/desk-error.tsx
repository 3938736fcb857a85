/** A page that could not be shown: what the matter is and the way round, in the words of the API's refusal. */
import { isRouteErrorResponse, Link, useLocation, useRouteError } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import { useWords } from '../words.ts';
import css from './parts.module.css';
import { Message } from './parts.tsx';

/** The problem inside an error of a loader, when the API told one. */
export function problemOf(error: unknown): Problem | undefined {
  if (!isRouteErrorResponse(error)) return undefined;
  // Loaders of the desk throw the API's problem document as data; anything else has no `text`.
  const told = error.data as Partial<Problem> | undefined;
  return told?.text && told.remedy ? (told as Problem) : undefined;
}

export function DeskError() {
  const { say, t } = useWords();
  const problem = problemOf(useRouteError());
  const { pathname, search } = useLocation();
  return (
    <div style={{ padding: 24, maxWidth: 720 }}>
      <h1 className={css.title}>{problem ? t(problem.text) : say('这一页没有取到', 'This page did not load')}</h1>
      <div style={{ margin: '12px 0' }}>
        <Message light="soon" role="alert">
          <p>
            {problem
              ? t(problem.remedy)
              : say(
                  '数据没有改动。稍后重试；再不行请告诉管理员下面的编号。',
                  'Nothing was changed. Try again; if it fails again, give the administrator the number below.',
                )}
          </p>
          {problem?.ground && <p className={css.second}>{t(problem.ground)}</p>}
        </Message>
      </div>
      <p className={css.note}>{problem?.requestId}</p>
      <p className={css.pageActs}>
        <Link className={css.button} reloadDocument to={`${pathname}${search}`}>
          {say('重试', 'Try again')}
        </Link>
        <Link className={css.button} data-kind="quiet" to="/desk">
          {say('回到待办', 'Back to the queue')}
        </Link>
      </p>
    </div>
  );
}
