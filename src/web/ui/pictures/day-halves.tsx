/**
 * The days of a list as a small calendar: each day in its halves, by kind, with the days of rest and holidays of the office's calendar.
 * Kinds differ by sign and fill, not by colour alone; each cell says its day in words.
 */

import { toDayNumber } from '../../../calendar/day-number.ts';
import type { CalendarDay } from '../../../calendar/types.ts';
import type { Light } from '../../../client/types.ts';
import type { DaysDrawing } from '../../../language/drawing.ts';
import type { Field, Option } from '../../../language/field.ts';
import { Dated } from '../clock/dated.tsx';
import { LightShape } from '../clock/light.tsx';
import { cellMonth, shortDate, weekdays, weekdayWord } from '../clock/words.ts';
import { useLang, useSay, useT } from '../lang.ts';
import { type DrawnDay, type DrawnDays, signsOf } from './days.ts';
import css from './pictures.module.css';
import { longRange } from './route-line.tsx';

interface Kind {
  value: string;
  label: Option['label'];
  sign: string;
  /** A light, or the number of a fill. */
  light?: Light;
  fill?: number;
}

const none = '';

function RestMark({ rest }: { rest: CalendarDay }) {
  const say = useSay();
  const words = {
    workday: none,
    rest: say('休', 'off'),
    festival: say(rest.name?.zh.slice(0, 1) ?? '节', 'hol.'),
    makeup: say('班', 'work'),
  };
  return (
    <span className={css.rest} data-kind={rest.kind}>
      {words[rest.kind]}
    </span>
  );
}

/** What a day is, for those who do not see it. */
function useDayWords(kinds: ReadonlyMap<string, Kind>, halves: readonly Option[] | undefined) {
  const lang = useLang();
  const say = useSay();
  const t = useT();
  return (day: DrawnDay): string => {
    const parts = day.parts.map((own, at) => {
      const half = halves?.[at]?.label;
      const words = own.map((value) => t(kinds.get(value)?.label) || value).join(say('、', ' and '));
      return [half ? t(half) : '', words || say('没有填', 'not entered')].filter(Boolean).join(say('', ' '));
    });
    const rest = {
      workday: none,
      rest: say('休息日', 'day of rest'),
      festival: t(day.rest?.name) || say('节假日', 'public holiday'),
      makeup: say('调休上班', 'make-up working day'),
    }[day.rest?.kind ?? 'workday'];
    const head = `${shortDate(day.date, lang)}${say('', ' ')}${weekdayWord(day.date, lang)}`;
    return `${head}${say('：', ': ')}${[...parts, ...(rest ? [rest] : [])].join(say('，', ', '))}`;
  };
}

function Part({ own, kinds }: { own: readonly string[]; kinds: ReadonlyMap<string, Kind> }) {
  const kind = kinds.get(own[0] ?? '');
  return (
    <span className={css.part} data-fill={kind?.fill ?? (kind?.light ? undefined : 'none')} data-light={kind?.light}>
      {own.map((value) => kinds.get(value)?.sign ?? value.slice(0, 1)).join('+')}
    </span>
  );
}

function Day({
  day,
  first,
  kinds,
  words,
}: {
  day: DrawnDay;
  first: boolean;
  kinds: ReadonlyMap<string, Kind>;
  words: (day: DrawnDay) => string;
}) {
  const lang = useLang();
  if (!day.within) return <td />;
  const number = Number(day.date.slice(8));
  const month = first || number === 1 ? cellMonth(day.date, lang) : '';
  return (
    <td>
      <span className={css.day} aria-hidden="true">
        <span className={css.date}>
          <span>{month ? (lang === 'zh' ? `${month}${number}` : `${number} ${month}`) : number}</span>
          {day.rest && <RestMark rest={day.rest} />}
        </span>
        {day.parts.map((own, at) => (
          <Part key={at} own={own} kinds={kinds} />
        ))}
      </span>
      <span className="q-hidden">{words(day)}</span>
    </td>
  );
}

function Legend({ days, kinds, halves }: { days: DrawnDays; kinds: readonly Kind[]; halves: boolean }) {
  const say = useSay();
  const t = useT();
  const size = (n: number) =>
    halves
      ? say(`${n} 个半天`, n === 1 ? '1 half-day' : `${n} half-days`)
      : say(`${n} 天`, n === 1 ? '1 day' : `${n} days`);
  const rests = days.weeks.flat().flatMap((day) => (day.within && day.rest ? [day.rest] : []));
  const festivals = [
    ...new Map(rests.flatMap(({ kind, name }) => (kind === 'festival' && name ? [[name.zh, name]] : []))),
  ];
  return (
    <ul className={css.legend}>
      {kinds.map((kind) => (
        <li key={kind.value}>
          <span className={css.part} data-fill={kind.fill} data-light={kind.light} aria-hidden="true">
            {kind.sign}
          </span>
          {kind.light && <LightShape light={kind.light} size={12} />}
          {t(kind.label)}
          {say('：', ': ')}
          {size(days.counts.get(kind.value) ?? 0)}
        </li>
      ))}
      {days.missing > 0 && (
        <li>
          <span className={css.part} data-fill="none" aria-hidden="true" />
          {say('没有填：', 'Not entered: ')}
          {size(days.missing)}
        </li>
      )}
      {rests.some(({ kind }) => kind === 'rest') && <li>{say('休：中国的休息日', 'off: day of rest in China')}</li>}
      {festivals.map(([key, name]) => (
        <li key={key}>{say(`${key.slice(0, 1)}：${key}放假`, `hol.: ${name.en}, holiday in China`)}</li>
      ))}
      {rests.some(({ kind }) => kind === 'makeup') && (
        <li>{say('班：调休上班', 'work: make-up working day in China')}</li>
      )}
      {rests.some(({ provisional }) => provisional) && (
        <li>{say('该年放假安排还没公布', 'the holiday notice of that year is not out yet')}</li>
      )}
    </ul>
  );
}

/** Kinds by their options: with a light, or the next fill. */
export function kindsOf(drawn: DaysDrawing, options: readonly Option[], signs: ReadonlyMap<string, string>): Kind[] {
  let fill = 0;
  return options.map(({ value, label }) => {
    const light = drawn.lights?.[value];
    if (!light) fill += 1;
    return { value, label, sign: signs.get(value) ?? value, ...(light ? { light } : { fill }) };
  });
}

interface DayHalvesProps {
  days: DrawnDays;
  drawn: DaysDrawing;
  columns: readonly Field[];
  title: string;
  room: string;
}

export function DayHalves({ days, drawn, columns, title, room }: DayHalvesProps) {
  const lang = useLang();
  const say = useSay();
  const column = (key: string | undefined) => columns.find((field) => field.key === key);
  const options = column(drawn.kind)?.options ?? [];
  const kinds = kindsOf(drawn, options, signsOf(options, lang));
  const byValue = new Map(kinds.map((kind) => [kind.value, kind]));
  const halves = column(drawn.half)?.options;
  const words = useDayWords(byValue, halves);
  const length = toDayNumber(days.last) - toDayNumber(days.first) + 1;
  return (
    <figure className={css.picture} data-as="days" data-room={room}>
      <figcaption className={css.sum}>
        <span className="q-hidden">{say(`${title}，图：`, `${title}, drawn: `)}</span>
        <Dated>{`${longRange(days.first, days.last, lang)}${say(`，共 ${length} 天`, `, ${length} ${length === 1 ? 'day' : 'days'}`)}`}</Dated>
      </figcaption>
      <table className={css.days}>
        <thead>
          <tr>
            {weekdays[lang].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <Day key={day.date} day={day} first={day.date === days.first} kinds={byValue} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {days.cut > 0 && <p>{say(`后面还有 ${days.cut} 天，见列表。`, `${days.cut} more days stand in the list.`)}</p>}
      <Legend days={days} kinds={kinds} halves={halves !== undefined} />
    </figure>
  );
}
