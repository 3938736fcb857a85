/** A matrix: rows by columns with totals; beside a limit the total says how it stands. A figure opens the rows behind it. */
import { Link } from 'react-router';
import type { BoardView, MatrixPart } from '../../../client/types-boards.ts';
import { formatFen } from '../../../language/money.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './boards.module.css';
import { More, RowTable, useAddress } from './parts.tsx';

type Row = MatrixPart['rows'][number];

const words = (figure: number, money: true | undefined) => (money ? formatFen(figure) : figure.toLocaleString('en'));

function Standing({ row, money }: { row: Row; money: true | undefined }) {
  const { say } = useWords();
  if (row.limit === undefined || !row.light) return null;
  const left = row.limit - row.total;
  return (
    <span className={css.standing} data-light={row.light}>
      <LightShape light={row.light} size={12} />
      {left < 0
        ? say(`超出 ${words(-left, money)}`, `${words(-left, money)} over`)
        : left === 0
          ? say('已用完', 'used up')
          : say(`剩 ${words(left, money)}`, `${words(left, money)} left`)}
    </span>
  );
}

interface FigureProps {
  row: Row;
  column?: MatrixPart['columns'][number] | undefined;
  value: number;
  money: true | undefined;
}

function Figure({ row, column, value, money }: FigureProps) {
  const { t, lang } = useWords();
  const address = useAddress();
  if (value === 0) return <span className={css.zero}>0</span>;
  return (
    <Link
      to={`${address({ row: row.value, column: column?.value })}#behind`}
      aria-label={[t(row.label), column ? t(column.label) : '', words(value, money)]
        .filter(Boolean)
        .join(lang === 'zh' ? '，' : ', ')}
    >
      {words(value, money)}
    </Link>
  );
}

function Behind({ view, matrix }: { view: BoardView; matrix: MatrixPart }) {
  const { say, t } = useWords();
  const address = useAddress();
  const { cell } = matrix;
  if (!cell) return null;
  const row = matrix.rows.find((entry) => entry.value === cell.row);
  const column = matrix.columns.find((entry) => entry.value === cell.column);
  const title = [row ? t(row.label) : cell.row, column ? t(column.label) : ''].filter(Boolean).join(' · ');
  return (
    <div className={`${parts.panel} ${css.section}`} id="behind">
      <div className={`${parts.panelHead} ${parts.padded}`}>
        <h2 className={parts.panelTitle}>{title}</h2>
        <Link to={address({ row: undefined, column: undefined })}>{say('收起', 'Close')}</Link>
      </div>
      <RowTable view={view} rows={cell.rows} label={title} />
      {cell.more && (
        <p className={`${parts.note} ${parts.padded}`}>
          {say(`只列出前 ${cell.rows.length} 条。`, `The first ${cell.rows.length} are listed.`)}
        </p>
      )}
    </div>
  );
}

export function Matrix({ view, matrix }: { view: BoardView; matrix: MatrixPart }) {
  const { say, t } = useWords();
  const limited = matrix.rows.some((row) => row.limit !== undefined);
  return (
    <>
      <section className={parts.panel}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
        <section className={parts.tableWrap} tabIndex={0} aria-label={t(view.title)}>
          <table className={`${parts.table} ${css.matrix}`}>
            <caption className={parts.sr}>
              {t(matrix.rowTitle)} × {t(matrix.columnTitle)}
              {matrix.sumOf && `: ${t(matrix.sumOf)}`}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t(matrix.rowTitle)}</th>
                <th scope="col">{say('合计', 'Total')}</th>
                {limited && <th scope="col">{say('核定', 'Limit')}</th>}
                {matrix.columns.map((column) => (
                  <th key={column.value} scope="col">
                    {t(column.label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.rows.map((row) => (
                <tr key={row.value}>
                  <th scope="row">{t(row.label)}</th>
                  <td className={css.total}>
                    <Figure row={row} value={row.total} money={matrix.money} />
                  </td>
                  {limited && (
                    <td className={css.limit}>
                      {row.limit !== undefined && words(row.limit, matrix.money)}{' '}
                      <Standing row={row} money={matrix.money} />
                    </td>
                  )}
                  {row.cells.map((value, at) => (
                    <td key={matrix.columns[at]?.value}>
                      <Figure row={row} column={matrix.columns[at]} value={value} money={matrix.money} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{say('合计', 'Total')}</th>
                <td className={css.total}>{words(matrix.total, matrix.money)}</td>
                {limited && <td />}
                {matrix.columns.map((column) => (
                  <td key={column.value} className={column.total === 0 ? css.zero : undefined}>
                    {words(column.total, matrix.money)}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </section>
        {matrix.more > 0 && (
          <More
            shown={matrix.rows.length}
            what={say(
              `还有 ${matrix.more} 行没有显示，合计已包括。`,
              `${matrix.more} more rows are in the totals but not shown.`,
            )}
          />
        )}
      </section>
      <Behind view={view} matrix={matrix} />
    </>
  );
}
