/**
 * A route without a map: stations in their order, the arch from each to the next, days and nights in words. It is an ordered list;
 * everything that is drawn is said.
 */
import type { Lang } from '../../../language/text.ts';
import { Dated } from '../clock/dated.tsx';
import { shortDate } from '../clock/words.ts';
import { dateRange, useLang, useSay } from '../lang.ts';
import css from './pictures.module.css';
import { type Station, sumOf } from './route.ts';

/** A span with its year: 2026年6月8日–15日 · 8–15 June 2026. */
export function longRange(from: string, to: string, lang: Lang): string {
  const years = [from.slice(0, 4), to.slice(0, 4)];
  if (lang === 'zh')
    return years[0] === years[1]
      ? `${years[0]}年${dateRange(from, to, 'zh')}`
      : `${years[0]}年${shortDate(from, 'zh')}–${years[1]}年${shortDate(to, 'zh')}`;
  return years[0] === years[1]
    ? `${dateRange(from, to, 'en')} ${years[0]}`
    : `${shortDate(from, 'en')} ${years[0]} – ${shortDate(to, 'en')} ${years[1]}`;
}

/** So many stations have room side by side in a column of a form. */
const mostLying = 4;

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The lens of the one stroke, lying and standing; the way to the next station. */
function Way({ broken }: { broken: boolean }) {
  return (
    <>
      <svg className={css.lying} viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {broken ? (
          <path className={css.broken} d="M2 18 Q50 -12 98 18" />
        ) : (
          <path d="M2 19 Q50 -17 98 19 Q50 -9 2 19 Z" />
        )}
      </svg>
      <svg
        className={css.standing}
        viewBox="0 0 20 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {broken ? (
          <path className={css.broken} d="M18 4 Q-10 50 18 96" />
        ) : (
          <path d="M19 4 Q-13 50 19 96 Q-5 50 19 4 Z" />
        )}
      </svg>
    </>
  );
}

function StationDays({ station: { from, to, end } }: { station: Station }) {
  const lang = useLang();
  const say = useSay();
  if (from && to && from <= to) return <Dated>{dateRange(from, to, lang)}</Dated>;
  if (from && to)
    return (
      <Dated>
        {say(
          `抵达${shortDate(from, 'zh')}，离开${shortDate(to, 'zh')}`,
          `arrives ${shortDate(from, 'en')}, leaves ${shortDate(to, 'en')}`,
        )}
      </Dated>
    );
  if (from && end) return <Dated>{shortDate(from, lang)}</Dated>;
  if (from)
    return (
      <Dated>
        {say(`${shortDate(from, 'zh')}抵达，离开日期没有填`, `arrives ${shortDate(from, 'en')}, no day of leaving yet`)}
      </Dated>
    );
  if (to)
    return (
      <Dated>
        {say(`抵达日期没有填，${shortDate(to, 'zh')}离开`, `no day of arrival yet, leaves ${shortDate(to, 'en')}`)}
      </Dated>
    );
  return say('日期没有填', 'no days yet');
}

function StationItem({ station, last }: { station: Station; last: boolean }) {
  const say = useSay();
  const { name, detail, end, nights, way = 0, breaks } = station;
  return (
    <li data-end={end || undefined} data-last={last || undefined}>
      <span className={css.node} aria-hidden="true" />
      {!last && <Way broken={breaks === 'after'} />}
      <strong className={css.name}>
        {name || say('地点没有填', 'no place yet')}
        {detail && <span className={css.detail}> {detail}</span>}
      </strong>
      <span className={css.when}>
        {nights === undefined ? (
          <StationDays station={station} />
        ) : (
          <>
            <span className={css.tight}>
              <StationDays station={station} />
              {say('，', ',')}
            </span>
            {say('', ' ')}
            <span className={css.tight}>
              {nights === 0 ? say('不过夜', 'no night') : say(`${nights} 晚`, count(nights, 'night'))}
            </span>
          </>
        )}
      </span>
      {way > 0 && (
        <span className={css.way}>{say(`之后路上 ${way} 晚`, `then ${count(way, 'night')} on the way`)}</span>
      )}
      {breaks === 'inside' && <span className={css.wrong}>{say('离开早于抵达', 'leaves before it arrives')}</span>}
      {breaks === 'after' && (
        <span className={css.wrong}>{say('下一站的日期早于这一站', 'the next place has an earlier date')}</span>
      )}
    </li>
  );
}

function Sum({ stations }: { stations: readonly Station[] }) {
  const lang = useLang();
  const { first, last, days, places, nights, way } = sumOf(stations);
  const span = first && last ? longRange(first, last, lang) : '';
  const parts =
    lang === 'zh'
      ? [span, days ? `共 ${days} 天` : '', `${places} 站`, `${nights} 晚`, way ? `路上 ${way} 晚` : '']
      : [
          span,
          days ? count(days, 'day') : '',
          count(places, 'place'),
          count(nights, 'night'),
          way ? `${count(way, 'night')} on the way` : '',
        ];
  return <Dated>{parts.filter(Boolean).join(lang === 'zh' ? '，' : ', ')}</Dated>;
}

export function RouteLine({ stations, title, room }: { stations: readonly Station[]; title: string; room: string }) {
  const say = useSay();
  return (
    <figure className={css.picture} data-as="route" data-room={room}>
      <figcaption className={css.sum}>
        <span className="q-hidden">{say(`${title}，图：`, `${title}, drawn: `)}</span>
        <Sum stations={stations} />
      </figcaption>
      <ol className={css.route} data-lies={stations.length <= mostLying || undefined}>
        {stations.map((station, at) => (
          <StationItem key={`${at} ${station.name}`} station={station} last={at === stations.length - 1} />
        ))}
      </ol>
    </figure>
  );
}
