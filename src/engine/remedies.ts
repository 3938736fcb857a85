/** Remedies against a decision (0 §4.2): body, way and last day, computed; and the sentences that a letter prints. */
import { computePeriod } from '../calendar/period.ts';
import type { Calendar, IsoDate, Unit } from '../calendar/types.ts';
import { formatDate } from '../language/dates.ts';
import type { RemedyBody } from '../language/organisation.ts';
import type { RemedyMode } from '../language/paper.ts';
import type { Text } from '../language/text.ts';

export interface Remedy {
  way: 'reconsideration' | 'suit' | 'complaint';
  /** Where to turn. */
  body: Text;
  /** Until when, counted from `from`; absent where it runs from a decision that is not there yet. */
  lastDay?: IsoDate;
  basis: Text;
}

const courts: { readonly [court in RemedyBody['court']]: Text } = {
  basic: { zh: '有管辖权的基层人民法院', en: 'the competent basic people’s court' },
  intermediate: { zh: '有管辖权的中级人民法院', en: 'the competent intermediate people’s court' },
};

const articles = {
  free: {
    zh: '《中华人民共和国行政复议法》第二十条',
    en: 'Administrative Reconsideration Law 《中华人民共和国行政复议法》, article 20',
  },
  suit: {
    zh: '《中华人民共和国行政诉讼法》第四十六条',
    en: 'Administrative Litigation Law 《中华人民共和国行政诉讼法》, article 46',
  },
  after: {
    zh: '《中华人民共和国行政复议法》第三十四条',
    en: 'Administrative Reconsideration Law 《中华人民共和国行政复议法》, article 34',
  },
  design: { zh: '办件内部复核', en: 'internal check of the office' },
} as const satisfies { [name: string]: Text };

/** @param from the day on which the addressee learned of the decision. 行政复议法 20, 23, 34; 行政诉讼法 45, 46. */
export function remediesOf(calendar: Calendar, mode: RemedyMode, body: RemedyBody, from: IsoDate): Remedy[] {
  const last = (unit: Unit, length: number) => {
    const { due } = computePeriod(calendar, { unit, length, start: from });
    return due === undefined ? {} : { lastDay: due };
  };
  if (mode === 'none')
    return [
      {
        way: 'complaint',
        body: { zh: '本办原承办处以外的处室', en: 'a department of this office other than the one that handled it' },
        basis: articles.design,
      },
    ];
  const ask: Remedy = {
    way: 'reconsideration',
    body: body.reconsideration,
    ...last('CD', 60),
    basis: articles.free,
  };
  const court = courts[body.court];
  return mode === 'reconsideration_first'
    ? [ask, { way: 'suit', body: court, basis: articles.after }]
    : [ask, { way: 'suit', body: court, ...last('MO', 6), basis: articles.suit }];
}

const day = (remedy: Remedy, lang: 'zh' | 'en') => formatDate(remedy.lastDay ?? '', lang);

function sentence(remedy: Remedy): Text {
  const { way, body, lastDay } = remedy;
  if (way === 'complaint')
    return {
      zh: '对本件有异议的，可以向本办投诉，由原承办处以外的处室复核。',
      en: 'You may complain to this office; a department other than the one that handled it will check it again.',
    };
  if (way === 'reconsideration')
    return {
      zh: `不服本决定的，可以自知道本决定之日起60日内向${body.zh}申请行政复议（今日收到的，最后一天为${day(remedy, 'zh')}）。`,
      en: `If you disagree, you may ask ${body.en} for reconsideration within 60 days of learning of this decision (received today: until ${day(remedy, 'en')}).`,
    };
  if (lastDay === undefined)
    return {
      zh: `对复议决定不服的，可以自收到复议决定书之日起15日内向${body.zh}起诉；未经复议不得起诉。`,
      en: `If you disagree with the reconsideration decision, you may go to ${body.en} within 15 days of receiving it; not before reconsideration.`,
    };
  return {
    zh: `也可以自知道本决定之日起6个月内直接向${body.zh}提起行政诉讼（今日收到的，最后一天为${day(remedy, 'zh')}）。`,
    en: `Or you may go directly to ${body.en} within six months of learning of this decision (received today: until ${day(remedy, 'en')}).`,
  };
}

/** What a letter prints. The last days are those of an addressee who receives it on the day of issue, and the text says so. */
export const remedyText = (remedies: readonly Remedy[]): Text[] => remedies.map(sentence);
