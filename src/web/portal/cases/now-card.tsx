/** What is happening now, whether the applicant must act, and until when. If the office is late, it says so in words. */
import type { CaseView, ClockView } from '../../../client/types.ts';
import type { Text } from '../../../language/text.ts';
import { DayCount } from '../../ui/clock/day-count.tsx';
import { Span } from '../../ui/clock/span.tsx';
import { useLang, useRoot, useSay, useT } from '../../ui/lang.ts';
import { BasisLine } from '../../ui/parts/basis.tsx';
import { Day } from '../../ui/parts/day.tsx';
import bones from '../../ui/parts/page.module.css';
import { Until } from '../../ui/parts/until.tsx';
import styles from './track.module.css';

interface NowProps {
  view: {
    headline: Text;
    todo?: Text | undefined;
    clock?: ClockView | undefined;
    youMustAct?: boolean;
    state?: { final?: boolean };
  };
  /** The day count stands further down on this page. */
  counted?: boolean;
}

export function NowCard({ view, counted = true }: NowProps) {
  const say = useSay();
  const t = useT();
  // How long papers are kept is nothing to wait for: of a case that is over it stands among the limits alone.
  const clock = view.state?.final && view.clock?.unit === 'RET' ? undefined : view.clock;
  const mine = clock?.whose === 'applicant' || clock?.whose === 'holder';
  const nothing =
    view.state?.final || view.youMustAct !== false ? '' : say('您现在不用做什么。', 'Nothing for you to do.');
  return (
    <section className={styles.now} aria-labelledby="now">
      <p className={styles.label}>{say('现在', 'Now')}</p>
      <h2 id="now">{t(view.headline)}</h2>
      <p>{t(view.todo) || nothing}</p>
      {clock && (
        <>
          <div className={styles.arc}>
            <Span light={clock.light} progress={clock.progress} size="track" calm={!mine} />
          </div>
          <dl className={styles.piers}>
            <div>
              <dt>{t(clock.starts)}</dt>
              <dd>
                <Day iso={clock.startedOn} short />
              </dd>
            </div>
            {clock.due && (
              <div>
                <dt>{say(`${t(clock.until)}最晚`, `${t(clock.until)} by`)}</dt>
                <dd>
                  <strong>
                    <Until due={clock.due} dueAt={clock.dueAt} />
                  </strong>
                </dd>
              </div>
            )}
          </dl>
          <p className={styles.left}>
            {t(clock.words)}
            {clock.provisional && (
              <span className={styles.provisional}>
                {say('暂定：那一年的放假安排还没公布', 'provisional: that year’s holiday notice is not out yet')}
              </span>
            )}
          </p>
          {clock.late !== undefined && clock.late > 0 && clock.whose === 'office' && (
            <p className={styles.late}>
              {say(
                '我们晚了。您可以打窗口电话，或向上级行政机关投诉、申请行政复议。',
                'We are late. You may call the counter, complain to the office above us, or ask for reconsideration.',
              )}
            </p>
          )}
          {clock.shownOnly && (
            <p className={styles.small}>
              {say(
                '这是别的机关的期限：我们显示，不由我们计时。',
                'Another office’s limit: we show it, we do not run it.',
              )}
            </p>
          )}
          {counted && (
            <p>
              <a href="#count">{say('这些天怎么算的', 'How the days are counted')}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Every open limit of the case, day by day. */
export function Counts({ view }: { view: CaseView }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const today = useRoot()?.office.today ?? '';
  const traced = view.clocks.filter((clock) => clock.trace && clock.trace.length > 0);
  const running = traced.filter((clock) => clock.stoppedOn === undefined && clock.lapsedOn === undefined);
  // A clock that was started anew is shown with its last run only.
  const lastRun = new Map(traced.map((clock) => [clock.clock, clock]));
  const over = [...lastRun.values()].filter((clock) => !running.includes(clock));
  if (traced.length === 0) return null;
  const one = (clock: ClockView, open: boolean) => (
    <details key={`${clock.clock} ${clock.startedOn}`} open={open} className={styles.count}>
      <summary>
        {t(clock.title)}
        {say('：', ': ')}
        {t(clock.words)}
      </summary>
      {clock.due && clock.stoppedOn === undefined && (
        <p className={styles.small}>
          {say('最晚 ', 'Until ')}
          <Until due={clock.due} dueAt={clock.dueAt} />
          {clock.provisional && say('（暂定）', ' (provisional)')}
        </p>
      )}
      <DayCount
        trace={clock.trace ?? []}
        today={today}
        lang={lang}
        due={clock.due}
        provisional={clock.provisional}
        stoppedOn={clock.stoppedOn}
        retold={clock.retold}
        rules={clock.rules}
        grounds={clock}
      />
      <p className={styles.small}>
        <BasisLine basis={clock.basis} />
      </p>
    </details>
  );
  return (
    <section className={styles.section} id="count" aria-labelledby="count-title">
      <h2 className={bones.h2} id="count-title">
        {say('期限逐日看', 'The limits, day by day')}
      </h2>
      {running.map((clock) => one(clock, clock.clock === view.clock?.clock))}
      {over.length > 0 && (
        <details className={styles.count}>
          <summary>{say(`已结束的期限 ${over.length} 个`, `Limits that are over: ${over.length}`)}</summary>
          {over.map((clock) => one(clock, false))}
        </details>
      )}
    </section>
  );
}
