/** The registers this person may read. */
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import parts from '../parts/parts.module.css';
import { Empty } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './registers.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => ({ registers: await api.registers() }));

export default function Registers() {
  const { registers } = useLoaderData<typeof loader>();
  const { say, t } = useWords();
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <h1 className={parts.title}>{say('台账', 'Registers')}</h1>
      </div>
      <section className={parts.panel}>
        {registers.length === 0 && (
          <Empty title={say('没有您可以看的台账', 'There is no register you may read')}>
            {say('台账的读者写在台账的定义里。', 'A register’s definition names its readers.')}
          </Empty>
        )}
        <ul className={css.list}>
          {registers.map((register) => (
            <li key={register.id}>
              <Link to={`/desk/registers/${register.id}`}>{t(register.title)}</Link>
              <p className={parts.second}>{t(register.summary)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

export const meta = () => [{ title: '台账 Registers · Qiao' }];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
