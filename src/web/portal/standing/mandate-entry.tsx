/** One mandate: who, what, until when, its power of attorney, and what the reader may do with it. */
import type { MandateView } from '../../../client/types-people.ts';
import { formatDate } from '../../../language/dates.ts';
import fields from '../../form/fields.module.css';
import { useLang, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import styles from './standing.module.css';
import { powerWords, relationWords, stateWords } from './words.ts';

/** What it covers, in one line. */
function Scope({ mandate }: { mandate: MandateView }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const scope = [
    ...(mandate.procedures?.map((procedure) => t(procedure.title)) ?? []),
    ...(mandate.cases?.map((entry) => entry.number) ?? []),
  ];
  const toUnit = mandate.agentIs === 'unit' && mandate.side === 'held';
  return (
    <p>
      {mandate.side === 'given'
        ? say(`替${mandate.principal}：`, `for ${mandate.principal}: `)
        : toUnit
          ? say(`由${mandate.agent}代其办理：`, `${mandate.agent} stands in: `)
          : say('我代其办理：', 'I stand in: ')}
      {t(powerWords[mandate.power])}
      {say('，', ', ')}
      {scope.length ? scope.join(say('、', ', ')) : say('全部事项', 'everything')}
      {say('，', ', ')}
      {formatDate(mandate.from, lang)}
      {say('至', ' to ')}
      {formatDate(mandate.until, lang)}
      {say('，', ', ')}
      {t(relationWords[mandate.relation])}
      {mandate.acceptedBy && say(`，${mandate.acceptedBy}接受`, `, accepted by ${mandate.acceptedBy}`)}
    </p>
  );
}

/** The power of attorney on file, and the way to hand it in. */
function Paper({ mandate }: { mandate: MandateView }) {
  const say = useSay();
  const lang = useLang();
  const id = `paper-${mandate.id}`;
  const may = mandate.side === 'given' || !mandate.deed;
  return (
    <>
      {mandate.deed && (
        <p>
          <a href={mandate.deed.url}>{say('授权委托书', 'Power of attorney')}</a>
          {say('，写到', ', until ')}
          {formatDate(mandate.deed.until, lang)}
        </p>
      )}
      {may && (
        <details className={styles.paper}>
          <summary>
            {mandate.deed
              ? say('更换授权委托书', 'Replace the power of attorney')
              : say('交授权委托书', 'Hand in a power of attorney')}
          </summary>
          <form method="post" encType="multipart/form-data">
            <input type="hidden" name="id" value={mandate.id} />
            <p className={fields.hint}>
              {say(
                '可以不交。交了以后，授权不晚于委托书上的最后一天。',
                'Not needed. Once it is on file, the mandate ends no later than the last day on the paper.',
              )}
            </p>
            <div className={fields.group}>
              <label className={fields.label} htmlFor={`${id}-file`}>
                {say('扫描件或照片（PDF、JPG、PNG）', 'Scan or photo (PDF, JPG, PNG)')}
              </label>
              <input id={`${id}-file`} type="file" name="file" accept=".pdf,.jpg,.jpeg,.png" />
            </div>
            <div className={fields.group}>
              <label className={fields.label} htmlFor={`${id}-until`}>
                {say('委托书上的最后一天', 'Last day on the paper')}
              </label>
              <input id={`${id}-until`} type="date" name="until" className={controls.input} />
            </div>
            <button type="submit" name="intent" value="paper" className={controls.button}>
              {say('交上', 'Hand it in')}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

export function MandateEntry({ mandate }: { mandate: MandateView }) {
  const say = useSay();
  const t = useT();
  const live = ['offered', 'running', 'coming'].includes(mandate.state);
  return (
    <li className={styles.entry} data-live={live || undefined}>
      <p className={styles.who}>
        <strong>{mandate.side === 'given' ? mandate.agent : mandate.principal}</strong>{' '}
        <span>{t(stateWords[mandate.state])}</span>
      </p>
      <Scope mandate={mandate} />
      {live && (
        <>
          <Paper mandate={mandate} />
          <form method="post" className={styles.acts}>
            <input type="hidden" name="id" value={mandate.id} />
            {mandate.state === 'offered' && mandate.side === 'held' && (
              <button type="submit" name="intent" value="accept" className={`${controls.button} ${controls.main}`}>
                {say('接受授权', 'Accept')}
              </button>
            )}
            <button type="submit" name="intent" value="end" className={controls.button}>
              {mandate.side === 'given' ? say('立即终止', 'End it now') : say('不再代办', 'Give it up')}
            </button>
          </form>
        </>
      )}
    </li>
  );
}
