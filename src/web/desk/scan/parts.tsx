/** What a count shows: figures, the lines from the newest, what is still to be read. */
import type { ScanMark, ScannedLine } from '../../../language/scan.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import parts from '../parts/parts.module.css';
import { Message } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import { type Count, leftAtOnce, rowsAtOnce } from './count.ts';
import css from './scan.module.css';

const lights = { known: 'ok', unknown: 'late', twice: 'soon', unreadable: 'late' } as const;

function useMarkWords(): { readonly [mark in ScanMark]: string } {
  const { say } = useWords();
  return {
    known: say('在册', 'expected'),
    unknown: say('台账此处没有', 'not expected here'),
    twice: say('已经扫过', 'read before'),
    unreadable: say('读不出，请再扫一次', 'not readable: scan it again'),
  };
}

/** The last lines, each with its mark; the worst colours the message. */
export function Told({ told }: { told: readonly ScannedLine[] }) {
  const words = useMarkWords();
  const { say } = useWords();
  if (told.length === 0) return null;
  const marks = told.map(({ mark }) => lights[mark]);
  const light = marks.includes('late') ? 'late' : marks.includes('soon') ? 'soon' : 'ok';
  const last = told.slice(-5);
  return (
    <Message light={light}>
      {last.map(({ text, mark }, n) => (
        <p key={[text, mark, n].join(' ')}>
          <strong className="q-no">{text.slice(0, 50)}</strong>
          {say('：', ': ')}
          {words[mark]}
        </p>
      ))}
      {told.length > last.length && <p>{say(`共 ${told.length} 行`, `${told.length} lines in all`)}</p>}
    </Message>
  );
}

export function Figures({ count: { lines, left } }: { count: Count }) {
  const { say } = useWords();
  const unknown = lines.filter(({ mark }) => mark === 'unknown').length;
  const figures = [
    [say('台账此处', 'In the ledger here'), lines.length - unknown + left.length],
    [say('已读', 'Read'), lines.length],
    [say('还没读到', 'Not read yet'), left.length],
    [say('多出', 'Not expected'), unknown],
  ] as const;
  return (
    <dl className={css.figures} data-figures>
      {figures.map(([word, figure]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rows({ first, end, of }: { first: number; end: number; of: number }) {
  const { say } = useWords();
  if (of <= rowsAtOnce) return null;
  const to = (from: number, words: string) => (
    <button type="submit" name="intent" value={`rows:${from}`} className={parts.button}>
      {words}
    </button>
  );
  return (
    <p className={css.rows}>
      <span>{say(`第 ${first + 1}–${end} 行，共 ${of} 行`, `${first + 1}–${end} of ${of}`)}</span>
      {first > 0 && to(first - rowsAtOnce, say('更新的 50 行', 'Newer 50'))}
      {end < of && to(end, say('更早的 50 行', 'Earlier 50'))}
    </p>
  );
}

export function Lines({ count: { lines, first } }: { count: Count }) {
  const { say } = useWords();
  const words = useMarkWords();
  const newest = lines.toReversed();
  const end = Math.min(newest.length, first + rowsAtOnce);
  return (
    <section className={`${parts.panel} ${css.panel}`} aria-label={say('已读的', 'Read so far')}>
      {lines.length === 0 && (
        <p className={css.rows}>{say('还没有读到。扫描或照打第一本。', 'Nothing read yet. Scan or type the first.')}</p>
      )}
      {lines.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{say('次序', 'No.')}</th>
              <th scope="col">{say('号码', 'Number')}</th>
              <th scope="col">{say('与台账', 'Ledger')}</th>
              <th scope="col">
                <span className="q-hidden">{say('去掉', 'Take away')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {newest.slice(first, end).map(({ text, mark }, n) => (
              <tr key={text}>
                <td>{newest.length - first - n}</td>
                <td className="q-no">{text}</td>
                <td>
                  <span className={css.mark}>
                    <LightShape light={lights[mark]} size={13} />
                    {words[mark]}
                  </span>
                </td>
                <td>
                  <button type="submit" name="intent" value={`remove:${text}`} className={css.remove}>
                    {say('去掉', 'Take away')}
                    <span className="q-hidden"> {text}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Rows first={first} end={end} of={newest.length} />
    </section>
  );
}

/** Where the list is longer than what is shown: back and on. */
function LeftPages({ first, end, of }: { first: number; end: number; of: number }) {
  const { say } = useWords();
  if (of <= leftAtOnce) return null;
  const to = (from: number, words: string) => (
    <button type="submit" name="intent" value={`left:${from}`} className={parts.button}>
      {words}
    </button>
  );
  return (
    <>
      <span>{say(`第 ${first + 1}–${end} 本`, `${first + 1}–${end} of ${of}`)}</span>
      {first > 0 && to(first - leftAtOnce, say('前 200 本', 'Previous 200'))}
      {end < of && to(end, say('后 200 本', 'Next 200'))}
    </>
  );
}

/** @param to address that answers with the whole list as a file */
export function Left({ count: { left, firstLeft }, to }: { count: Count; to: string }) {
  const { say } = useWords();
  if (left.length === 0) return null;
  const end = Math.min(left.length, firstLeft + leftAtOnce);
  return (
    <section className={`${parts.panel} ${css.panel}`} aria-labelledby="scan-left">
      <div className={parts.panelHead}>
        <h2 className={parts.panelTitle} id="scan-left">
          {say(`还没读到的 ${left.length} 本`, `Not read yet: ${left.length}`)}
        </h2>
      </div>
      <p className={css.left}>
        {left.slice(firstLeft, end).map((text) => (
          <span key={text} className="q-no">
            {text}
          </span>
        ))}
      </p>
      <p className={css.rows}>
        <LeftPages first={firstLeft} end={end} of={left.length} />
        <button type="submit" name="intent" value="file" formAction={to} className={parts.button}>
          {say('下载清单（CSV）', 'Download the list (CSV)')}
        </button>
      </p>
    </section>
  );
}
