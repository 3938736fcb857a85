/** The reader's own time beside Beijing's: chosen here, kept in a cookie of this site alone. Works without script. */
import { type ActionFunctionArgs, data, redirect, useActionData } from 'react-router';
import { safeNext } from '../../ui/api.ts';
import { useLang, useRoot, useSay } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Message, Page } from '../../ui/parts/page.tsx';
import { inZone, placeOf, readerZone, zoneCookie } from '../../ui/zone.ts';
import styles from './public.module.css';

/** Where Chinese nationals abroad and foreign partners mostly are, from west to east; any other name may be typed. */
const offered = [
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Toronto',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Rome',
  'Europe/Athens',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'Europe/Moscow',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = String(form.get('other') ?? '').trim();
  const given = typed || String(form.get('zone') ?? '');
  const zone = given === 'Asia/Shanghai' ? given : readerZone(given);
  if (!zone) return data({ wrong: given }, { status: 422 });
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  throw redirect(safeNext(String(form.get('next') ?? ''), '/time-zone?done=1'), {
    headers: {
      'set-cookie': `${zoneCookie}=${encodeURIComponent(zone)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`,
    },
  });
}

export default function TimeZonePage() {
  const say = useSay();
  const lang = useLang();
  const root = useRoot();
  const answer = useActionData<typeof action>();
  const zone = root?.zone;
  const now = root?.office.now ?? '2026-01-01T00:00:00+08:00';
  return (
    <Page
      title={say('您那里的时间', 'Your own time')}
      lead={say(
        '期限都按北京时间计。选好后，每个最后一天旁边也写您那里的时间。',
        'All limits run by Beijing time. Choose your zone and each last day also stands in your own time.',
      )}
      narrow
    >
      {answer && (
        <Message light="late" role="alert">
          {say(`不认识“${answer.wrong}”。例：Europe/Paris。`, `“${answer.wrong}” is not known. Example: Europe/Paris.`)}
        </Message>
      )}
      <p>
        {zone
          ? say(
              `现在按${placeOf(zone, 'zh')}：${inZone(now, zone, 'zh')}`,
              `Now in ${placeOf(zone, 'en')}: ${inZone(now, zone, 'en')}`,
            )
          : say('现在只写北京时间。', 'Only Beijing time is shown now.')}
      </p>
      <form method="post" className={styles.zone}>
        <label htmlFor="zone">{say('时区', 'Time zone')}</label>
        <select id="zone" name="zone" className={controls.input} defaultValue={zone ?? 'Asia/Shanghai'}>
          <option value="Asia/Shanghai">{say('只写北京时间', 'Beijing time only')}</option>
          {[...new Set([...(zone ? [zone] : []), ...offered])].map((name) => (
            <option key={name} value={name}>
              {placeOf(name, 'en')}
              {lang === 'zh' ? `（${placeOf(name, 'zh')}）` : ''}
            </option>
          ))}
        </select>
        <label htmlFor="other">
          {say('不在上面的，写时区名，例如 America/Lima', 'Not listed? Its name, such as America/Lima')}
        </label>
        <input id="other" name="other" className={controls.input} autoComplete="off" />
        <button type="submit" className={`${controls.button} ${controls.main}`}>
          {say('保存', 'Save')}
        </button>
      </form>
      <p>
        {say(
          '选择只存在您的浏览器里（cookie“tz”，一年），我们不另外保存。',
          'The choice stays in your browser (cookie “tz”, one year); we keep it nowhere else.',
        )}
      </p>
    </Page>
  );
}
