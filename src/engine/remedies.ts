/** Remedies printed on a decision (0 §4.2): body, way and last day, computed. */
import { computePeriod } from '../calendar/period.ts';
import type { Calendar, IsoDate, Unit } from '../calendar/types.ts';
import { formatDate } from '../language/dates.ts';
import type { RemedyMode } from '../language/paper.ts';
import type { Text } from '../language/text.ts';

/**
 * @param issuedOn the last days are counted from the day of issue; who receives it later counts from receipt, and the text says so.
 * 行政复议法 20, 23, 34; 行政诉讼法 45, 46.
 */
export function remedyText(calendar: Calendar, mode: RemedyMode, issuedOn: IsoDate): Text[] {
  const last = (unit: Unit, length: number) =>
    computePeriod(calendar, { unit, length, start: issuedOn }).due ?? issuedOn;
  const review = last('CD', 60);
  const ask: Text = {
    zh: `不服本决定的，可以自知道本决定之日起60日内向市人民政府申请行政复议（今日收到的，最后一天为${formatDate(review, 'zh')}）。`,
    en: `If you disagree, you may ask the municipal people’s government for reconsideration within 60 days of learning of this decision (received today: until ${formatDate(review, 'en')}).`,
  };
  if (mode === 'none') {
    return [
      {
        zh: '对本件有异议的，可以向本办投诉，由原承办处以外的处室复核。',
        en: 'You may complain to this office; a department other than the one that handled it will check it again.',
      },
    ];
  }
  if (mode === 'reconsideration_first') {
    return [
      ask,
      {
        zh: '对复议决定不服的，可以自收到复议决定书之日起15日内向人民法院起诉；未经复议不得起诉。',
        en: 'If you disagree with the reconsideration decision, you may go to court within 15 days of receiving it; not before reconsideration.',
      },
    ];
  }
  const suit = last('MO', 6);
  return [
    ask,
    {
      zh: `也可以自知道本决定之日起6个月内直接向有管辖权的人民法院提起行政诉讼（今日收到的，最后一天为${formatDate(suit, 'zh')}）。`,
      en: `Or you may go directly to the competent people’s court within six months of learning of this decision (received today: until ${formatDate(suit, 'en')}).`,
    },
  ];
}
