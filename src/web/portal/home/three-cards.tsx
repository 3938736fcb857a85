/** Track, verify, today. Numbers and codes are posted, never put into an address. */
import { IconCalendar, IconHistory, IconShieldCheck } from '@tabler/icons-react';
import type { OfficeInfo } from '../../../client/office-info.ts';
import { dateRange, shortDate, useLang, useSay, useT, weekday } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import styles from './three-cards.module.css';

export function ThreeCards({ office }: { office: OfficeInfo }) {
  const say = useSay();
  return (
    <div className={styles.cards}>
      <form className={styles.card} method="post" action="/track">
        <h2>
          <IconHistory size={22} stroke={1.6} aria-hidden />
          {say('进度查询', 'Track an application')}
        </h2>
        <p>{say('凭办件编号和查询码，不必登录。', 'Case number and query code; no sign-in.')}</p>
        <Input id="track-number" name="number" label={say('办件编号', 'Case number')} placeholder="WQ2026000123-1" />
        <div className={styles.line}>
          <Input id="track-code" name="code" label={say('查询码', 'Query code')} />
          <button className={controls.button} type="submit">
            {say('查进度', 'Track')}
          </button>
        </div>
      </form>
      <form className={styles.card} method="post" action="/verify">
        <h2>
          <IconShieldCheck size={22} stroke={1.6} aria-hidden />
          {say('证件核验', 'Verify a document')}
        </h2>
        <p>{say('核对本办出具的证明和批件。', 'Check a paper this office issued.')}</p>
        <Input
          id="verify-number"
          name="number"
          label={say('证件编号', 'Document number')}
          placeholder="DJ2026000041-F"
        />
        <div className={styles.line}>
          <Input id="verify-date" name="date" type="date" label={say('签发日期', 'Issued on')} />
          <Input id="verify-code" name="code" label={say('核验码', 'Code')} />
          <button className={controls.button} type="submit">
            {say('核验', 'Verify')}
          </button>
        </div>
      </form>
      <Today office={office} />
    </div>
  );
}

interface InputProps {
  id: string;
  name: string;
  label: string;
  type?: string;
  placeholder?: string;
}

function Input({ id, name, label, type = 'text', placeholder }: InputProps) {
  const say = useSay();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        className={controls.input}
        autoComplete="off"
        placeholder={placeholder && `${say('如', 'e.g.')} ${placeholder}`}
      />
    </div>
  );
}

function Today({ office }: { office: OfficeInfo }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const day = office.days.find((entry) => entry.date === office.today);
  const kinds = {
    workday: say('工作日', 'working day'),
    makeup: say('调休上班', 'make-up working day'),
    rest: say('休息日', 'day off'),
    festival: t(day?.name) || say('放假', 'holiday'),
  };
  const { nextRest, nextFestival } = office;
  return (
    <section className={`${styles.card} ${styles.today}`} aria-labelledby="today">
      <h2 id="today">
        <IconCalendar size={22} stroke={1.6} aria-hidden />
        {say('今天', 'Today')}
      </h2>
      <p>
        <strong>
          {say(
            `${shortDate(office.today, lang)} ${weekday(office.today, lang)}`,
            `${weekday(office.today, lang)} ${shortDate(office.today, lang)}`,
          )}
          {' · '}
          {day ? kinds[day.kind] : ''}
        </strong>
      </p>
      <p>{t(office.hours)}</p>
      {nextRest && (
        <p>
          {say('下一个休息日：', 'Next day off: ')}
          {say(
            `${shortDate(nextRest.date, lang)}（${t(nextRest.name) || weekday(nextRest.date, lang)}）`,
            `${weekday(nextRest.date, lang)} ${shortDate(nextRest.date, lang)}`,
          )}
        </p>
      )}
      {nextFestival && (
        <p>
          {say(
            `${t(nextFestival.name)} ${dateRange(nextFestival.from, nextFestival.to, lang)}放假`,
            `${t(nextFestival.name)}: ${dateRange(nextFestival.from, nextFestival.to, lang)}`,
          )}
        </p>
      )}
    </section>
  );
}
