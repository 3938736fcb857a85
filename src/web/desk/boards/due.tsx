/** The list by date; above it the ladder of what lateness leads to, each document on the stair it has reached. */
import type { BoardView, DuePart } from '../../../client/types-boards.ts';
import { formatDate } from '../../../language/dates.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import { lightWords } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './boards.module.css';
import ladder from './ladder.module.css';
import { Cell, More, RowLink } from './parts.tsx';

type Step = NonNullable<DuePart['steps']>[number];

/** Yellow before the day, red after it, filled on the last stair. */
const standing = (step: Step, last: boolean): 'soon' | 'late' | 'last' =>
  step.after <= 0 ? 'soon' : last ? 'last' : 'late';

function Stair({ view, step, last }: { view: BoardView; step: Step; last: boolean }) {
  const { lang, say, t } = useWords();
  const light = step.after <= 0 ? 'soon' : 'late';
  return (
    <li data-step={standing(step, last)}>
      <ul className={ladder.rows}>
        {step.rows.map((row) => (
          <li key={row.number}>
            <LightShape light={light} size={12} />
            <RowLink show={view.show} row={row} />
            <time className="q-no" dateTime={row.date}>
              {formatDate(row.date, lang)}
            </time>
          </li>
        ))}
        {step.count > step.rows.length && (
          <li>{say(`还有 ${step.count - step.rows.length} 件`, `${step.count - step.rows.length} more`)}</li>
        )}
        {step.count === 0 && <li className={ladder.none}>{say('没有', 'None')}</li>}
      </ul>
      <p className={ladder.stair}>
        <strong>
          {step.after > 0 ? `+${step.after}` : step.after < 0 ? `−${-step.after}` : '0'}{' '}
          {say('天', step.after === 1 ? 'day' : 'days')}
        </strong>{' '}
        <b>{t(step.title)}</b>
        <span>{t(step.text)}</span>
      </p>
    </li>
  );
}

function Ladder({ view, steps }: { view: BoardView; steps: readonly Step[] }) {
  const { say } = useWords();
  return (
    <section className={`${parts.panel} ${ladder.panel}`}>
      <h2 className={parts.panelTitle}>{say('逾期阶梯', 'Ladder')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
      <ol className={ladder.ladder} tabIndex={0}>
        {steps.map((step, at) => (
          <Stair key={step.after} view={view} step={step} last={at === steps.length - 1} />
        ))}
      </ol>
    </section>
  );
}

export function Due({ view, due }: { view: BoardView; due: DuePart }) {
  const { lang, say, t } = useWords();
  const figures = [
    { light: 'late', words: say('已过期限', 'Past the day'), value: due.overdue },
    { light: 'soon', words: say(`${due.soonDays} 天内`, `Within ${due.soonDays} days`), value: due.soon },
    { light: undefined, words: say('全部', 'All'), value: due.total },
  ] as const;
  return (
    <>
      {due.steps && <Ladder view={view} steps={due.steps} />}
      <section className={parts.panel}>
        <dl className={css.figures}>
          {figures.map(({ light, words, value }) => (
            <div key={words}>
              <dt>
                {light && <LightShape light={light} size={13} />} {words}
              </dt>
              <dd>{value.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
        <section className={parts.tableWrap} tabIndex={0} aria-label={t(view.title)}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t(due.dateTitle)}</th>
                {view.show.map((column) => (
                  <th key={column.key} scope="col">
                    {t(column.label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {due.rows.map((row) => (
                <tr key={row.number}>
                  <td className={css.day} data-light={row.light}>
                    {row.light && row.light !== 'ok' && (
                      <>
                        <LightShape light={row.light} size={13} />
                        <span className={parts.sr}>{t(lightWords[row.light])} </span>
                      </>
                    )}
                    <time className="q-no" dateTime={row.date}>
                      {formatDate(row.date, lang)}
                    </time>
                  </td>
                  {view.show.map((column, at) => (
                    <td key={column.key}>
                      {at === 0 ? <RowLink show={view.show} row={row} /> : <Cell column={column} row={row} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {due.more && (
          <More
            shown={due.rows.length}
            what={say(`显示了最近的 ${due.rows.length} 条。`, `The nearest ${due.rows.length} are shown.`)}
          />
        )}
      </section>
    </>
  );
}
