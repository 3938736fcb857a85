/**
 * The statutory festival days that can be known before a year's arrangement is published: 全国年节及纪念日放假办法 as revised
 * in November 2024, 13 days a year. The lunar ones come from a table (2000 to 2099), so that the same day is found on every
 * machine. Outside the table only the festivals of the solar calendar are known. Years before 2025 are read under the rule of
 * 2025: they are marked provisional like every year without an arrangement.
 */
import type { Text } from '../language/text.ts';
import { dayNumberOf } from './day-number.ts';

/** One festival day of one year. */
export interface FestivalDay {
  dayNumber: number;
  name: Text;
}

const names = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  eve: { zh: '除夕', en: "Lunar New Year's Eve" },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming Festival' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} satisfies Record<string, Text>;

/** First day of the lunar year (with the year), Qingming, fifth of the fifth, fifteenth of the eighth lunar month. */
const LUNAR = `
2000-02-05 04-04 06-06 09-12
2001-01-24 04-05 06-25 10-01
2002-02-12 04-05 06-15 09-21
2003-02-01 04-05 06-04 09-11
2004-01-22 04-04 06-22 09-28
2005-02-09 04-05 06-11 09-18
2006-01-29 04-05 05-31 10-06
2007-02-18 04-05 06-19 09-25
2008-02-07 04-04 06-08 09-14
2009-01-26 04-04 05-28 10-03
2010-02-14 04-05 06-16 09-22
2011-02-03 04-05 06-06 09-12
2012-01-23 04-04 06-23 09-30
2013-02-10 04-04 06-12 09-19
2014-01-31 04-05 06-02 09-08
2015-02-19 04-05 06-20 09-27
2016-02-08 04-04 06-09 09-15
2017-01-28 04-04 05-30 10-04
2018-02-16 04-05 06-18 09-24
2019-02-05 04-05 06-07 09-13
2020-01-25 04-04 06-25 10-01
2021-02-12 04-04 06-14 09-21
2022-02-01 04-05 06-03 09-10
2023-01-22 04-05 06-22 09-29
2024-02-10 04-04 06-10 09-17
2025-01-29 04-04 05-31 10-06
2026-02-17 04-05 06-19 09-25
2027-02-06 04-05 06-09 09-15
2028-01-26 04-04 05-28 10-03
2029-02-13 04-04 06-16 09-22
2030-02-03 04-05 06-05 09-12
2031-01-23 04-05 06-24 10-01
2032-02-11 04-04 06-12 09-19
2033-01-31 04-04 06-01 09-08
2034-02-19 04-05 06-20 09-27
2035-02-08 04-05 06-10 09-16
2036-01-28 04-04 05-30 10-04
2037-02-15 04-04 06-18 09-24
2038-02-04 04-05 06-07 09-13
2039-01-24 04-05 05-27 10-02
2040-02-12 04-04 06-14 09-20
2041-02-01 04-04 06-03 09-10
2042-01-22 04-04 06-22 09-28
2043-02-10 04-05 06-11 09-17
2044-01-30 04-04 05-31 10-05
2045-02-17 04-04 06-19 09-25
2046-02-06 04-04 06-08 09-15
2047-01-26 04-05 05-29 10-04
2048-02-14 04-04 06-15 09-22
2049-02-02 04-04 06-04 09-11
2050-01-23 04-04 06-23 09-30
2051-02-11 04-05 06-13 09-19
2052-02-01 04-04 06-01 09-07
2053-02-19 04-04 06-20 09-26
2054-02-08 04-04 06-10 09-16
2055-01-28 04-05 05-30 10-05
2056-02-15 04-04 06-17 09-24
2057-02-04 04-04 06-06 09-13
2058-01-24 04-04 06-25 10-02
2059-02-12 04-05 06-14 09-21
2060-02-02 04-04 06-03 09-09
2061-01-21 04-04 06-22 09-28
2062-02-09 04-04 06-11 09-17
2063-01-29 04-05 06-01 10-06
2064-02-17 04-04 06-19 09-25
2065-02-05 04-04 06-08 09-15
2066-01-26 04-04 05-28 10-03
2067-02-14 04-05 06-16 09-23
2068-02-03 04-04 06-04 09-11
2069-01-23 04-04 06-23 09-29
2070-02-11 04-04 06-13 09-19
2071-01-31 04-05 06-02 09-08
2072-02-19 04-04 06-20 09-26
2073-02-07 04-04 06-10 09-16
2074-01-27 04-04 05-30 10-05
2075-02-15 04-04 06-17 09-24
2076-02-05 04-04 06-06 09-12
2077-01-24 04-04 06-24 10-01
2078-02-12 04-04 06-14 09-20
2079-02-02 04-04 06-04 09-10
2080-01-22 04-04 06-22 09-28
2081-02-09 04-04 06-11 09-17
2082-01-29 04-04 06-01 10-06
2083-02-17 04-04 06-19 09-26
2084-02-06 04-04 06-07 09-14
2085-01-26 04-04 05-27 10-03
2086-02-14 04-04 06-15 09-22
2087-02-03 04-04 06-05 09-11
2088-01-24 04-04 06-23 09-29
2089-02-10 04-04 06-13 09-18
2090-01-30 04-04 06-02 09-08
2091-02-18 04-04 06-21 09-27
2092-02-07 04-04 06-09 09-16
2093-01-27 04-04 05-29 10-05
2094-02-15 04-04 06-17 09-24
2095-02-05 04-04 06-06 09-13
2096-01-25 04-04 06-24 09-30
2097-02-12 04-04 06-14 09-20
2098-02-01 04-04 06-04 09-09
2099-01-21 04-04 06-23 09-29
`;

const rows = new Map(
  LUNAR.trim()
    .split('\n')
    .map((line) => [Number(line.slice(0, 4)), line.slice(5).split(' ')]),
);

/** Statutory festival days of a year, in order of the calendar. */
export function statutoryFestivals(year: number): FestivalDay[] {
  const days: FestivalDay[] = [];
  const add = (monthDay: string, name: Text, offset = 0): void => {
    const [month = 0, day = 0] = monthDay.split('-').map(Number);
    days.push({ dayNumber: dayNumberOf(year, month, day) + offset, name });
  };
  add('01-01', names.newYear);
  const [spring, qingming, dragonBoat, midAutumn] = rows.get(year) ?? [];
  if (spring && qingming && dragonBoat && midAutumn) {
    add(spring, names.eve, -1);
    for (const offset of [0, 1, 2]) add(spring, names.spring, offset);
    add(qingming, names.qingming);
    add(dragonBoat, names.dragonBoat);
    add(midAutumn, names.midAutumn);
  }
  for (const day of ['05-01', '05-02']) add(day, names.labour);
  for (const day of ['10-01', '10-02', '10-03']) add(day, names.national);
  return days.sort((a, b) => a.dayNumber - b.dayNumber);
}
