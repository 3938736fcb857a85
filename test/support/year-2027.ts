/** An arrangement of 2027 made up for tests: it moves some limits forward, some back, and leaves others. */
import type { YearArrangement } from '../../src/calendar/types.ts';

const festival = (zh: string, en: string, from: string, to: string) => ({ name: { zh, en }, from, to });

export const sample2027: YearArrangement = {
  year: 2027,
  source: { zh: '示例：2027年放假安排（测试用）', en: 'Sample arrangement of 2027, for tests' },
  publishedOn: '2026-12-11',
  festivals: [
    festival('元旦', "New Year's Day", '2027-01-01', '2027-01-05'),
    festival('春节', 'Spring Festival', '2027-02-05', '2027-02-11'),
    festival('清明节', 'Qingming Festival', '2027-04-03', '2027-04-05'),
    festival('劳动节', 'Labour Day', '2027-05-01', '2027-05-05'),
    festival('端午节', 'Dragon Boat Festival', '2027-06-09', '2027-06-09'),
    festival('中秋节', 'Mid-Autumn Festival', '2027-09-15', '2027-09-15'),
    festival('国庆节', 'National Day', '2027-10-01', '2027-10-07'),
  ],
  makeup: ['2027-01-09', '2027-02-20'],
};

/** The same year with one local closure. */
export const closed2027: YearArrangement = {
  ...sample2027,
  closures: [
    {
      name: { zh: '暴雪', en: 'Blizzard' },
      from: '2027-01-06',
      to: '2027-01-06',
      order: '示例令第1号',
    },
  ],
};
