/** "I am … I want to …": one sentence of two native selects, and a search for those who know the word. Works by GET alone. */
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import type { ProcedureSummary } from '../../../client/types.ts';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import styles from './question.module.css';

export function Question({ procedures }: { procedures: readonly ProcedureSummary[] }) {
  const say = useSay();
  const t = useT();
  const people = new Map(procedures.flatMap((procedure) => procedure.audience).map((who) => [who.id, who.text]));
  return (
    <>
      <form className={styles.sentence} action="/guides" method="get">
        <label htmlFor="who">{say('我是', 'I am')}</label>
        <span className={controls.pick}>
          <select id="who" name="who" className={`${controls.input} ${controls.select}`}>
            {[...people].map(([id, text]) => (
              <option key={id} value={id}>
                {t(text)}
              </option>
            ))}
          </select>
        </span>
        <label htmlFor="wish">{say('我要', 'I want to')}</label>
        <span className={controls.pick}>
          <select id="wish" name="wish" className={`${controls.input} ${controls.select}`}>
            {procedures.map((procedure) => (
              <option key={procedure.id} value={procedure.id}>
                {t(procedure.wish)}
              </option>
            ))}
          </select>
        </span>
        <button type="submit" className={`${controls.button} ${controls.main}`}>
          {say('看怎么办', 'Show me how')}
          <IconArrowRight size={20} stroke={1.75} aria-hidden />
        </button>
      </form>
      <search>
        <form className={styles.search} action="/guides" method="get">
          <label htmlFor="q">{say('或者直接搜', 'Or search')}</label>
          <span className={styles.box}>
            <IconSearch size={18} stroke={1.75} aria-hidden />
            <input id="q" name="q" type="search" className={controls.input} aria-describedby="q-hint" />
          </span>
          <button type="submit" className={controls.button}>
            {say('搜索', 'Search')}
          </button>
          <p id="q-hint">{say('事项、证件或办件编号', 'A service, a certificate or a case number')}</p>
        </form>
      </search>
      {procedures.length > 0 && (
        <p className={styles.often}>
          {say('常用：', 'Often used: ')}
          {procedures.slice(0, 3).map((procedure) => (
            <a key={procedure.id} href={`/guides/${procedure.id}`}>
              {t(procedure.title)}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
