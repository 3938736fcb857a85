/** How long a card, an approval of an economy and a stay last (dossier 2, §11, rules; examples 1, 2 and 6). */
import { addDays, addMonths } from '../../../../src/calendar/arithmetic.ts';
import { dateText } from '../../../../src/language/dates.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both } from '../shared/documents.ts';
import { anyEconomyOptions, findEconomy, staysGuide } from '../shared/economies.ts';
import { dateField, dayOf, type Input, intField, intOf, wordOf } from '../shared/rule-values.ts';
import { changzhou, chengdu, framework } from './law.ts';

const earlier = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);
const unknown = (zh: string, en: string): RuleResult => ({ holds: false, value: {}, trace: [{ text: both(zh, en) }] });

function expiryOf(input: Input): RuleResult {
  const issue = dayOf(input.issue);
  const passport = dayOf(input.passportExpiry);
  if (issue === undefined || passport === undefined) return unknown('还缺日期。', 'A date is missing.');
  const years = intOf(input.years) || 5;
  const own = addDays(addMonths(issue, years * 12), -1);
  const expiry = earlier(own, passport);
  const [ownText, last, of] = [dateText(own), dateText(expiry), dateText(passport)];
  return {
    value: { expiry, byPassport: passport < own },
    trace: [
      {
        text: both(
          `签发满${years}年的前一日为${ownText.zh}，护照有效期至${of.zh}；取早者：${last.zh}。`,
          `${years} years less a day end on ${ownText.en}, the passport on ${of.en}; the earlier one: ${last.en}.`,
        ),
      },
    ],
  };
}

export const abtcExpiry: Rule = {
  id: 'abtc-expiry',
  title: both('商务旅行卡有效期', 'Expiry of the card'),
  basis: framework,
  input: [
    dateField('issue', '签发日期', 'Date of issue'),
    dateField('passportExpiry', '护照有效期至', 'Passport valid until'),
    intField('years', '年限（默认5）', 'Years, 5 by default', false),
  ],
  compute: expiryOf,
};

function stayOf(input: Input): RuleResult {
  const economy = findEconomy(wordOf(input.economy));
  const entry = dayOf(input.entry);
  const card = dayOf(input.cardExpiry);
  if (!economy || entry === undefined || card === undefined)
    return unknown('还缺日期或经济体。', 'A date or the economy is missing.');
  const { zh, en } = economy.name;
  if (economy.days === undefined)
    return unknown(
      `持卡不能免签进入${zh}：过渡成员只有快速通道，内地与香港、台湾之间不适用。`,
      `The card does not open ${en}: transitional members give the fast lane alone, and it is of no use between the mainland and Hong Kong or Taiwan.`,
    );
  const until = earlier(card, dayOf(input.until));
  const days = intOf(input.stayDays) || economy.days;
  const lastDay = earlier(addDays(entry, days - 1), until);
  const [untilText, last] = [dateText(until), dateText(lastDay)];
  return {
    holds: entry <= until,
    value: { until, days, lastDay },
    trace: [
      {
        text: both(
          `在${zh}有效至${untilText.zh}（卡和该经济体注明日期取早者）。`,
          `Valid in ${en} until ${untilText.en}, the earlier of the card and what the economy states.`,
        ),
      },
      {
        text: both(
          `每次停留${days}天，入境当日算第1天；最后一天${last.zh}。`,
          `A stay of ${days} days with the day of entry as day 1; last day ${last.en}.`,
        ),
      },
    ],
  };
}

export const abtcStay: Rule = {
  id: 'abtc-stay',
  title: both('持卡停留的最后一天', 'Last lawful day of a stay'),
  basis: {
    ...staysGuide,
    text: both(`${chengdu.text.zh}；${staysGuide.text.zh}`, `${chengdu.text.en}; ${staysGuide.text.en}`),
  },
  input: [
    { key: 'economy', type: 'enum', label: both('经济体', 'Economy'), options: anyEconomyOptions },
    dateField('entry', '入境', 'Entry'),
    dateField('cardExpiry', '卡有效期至', 'Card valid until'),
    dateField('until', '该经济体注明的有效期', 'Date stated by the economy', false),
    intField('stayDays', '停留天数（该经济体另有规定的）', 'Days of a stay, where the economy says otherwise', false),
  ],
  compute: stayOf,
};

export const abtcRenewal: Rule = {
  id: 'abtc-renewal',
  title: both('续办受理期', 'When a renewal is accepted'),
  basis: framework,
  input: [
    dateField('expiry', '旧卡有效期至', 'Old card valid until'),
    dateField('on', '申请日', 'Filed on'),
    intField('months', '到期前几个月起', 'Months before the expiry', false),
  ],
  compute: (input) => {
    const [expiry, on] = [dayOf(input.expiry), dayOf(input.on)];
    if (expiry === undefined || on === undefined) return unknown('还缺日期。', 'A date is missing.');
    const from = addMonths(expiry, -(intOf(input.months) || 6));
    const first = dateText(from);
    return {
      holds: on >= from && on <= expiry,
      value: { from },
      trace: [
        {
          text: both(
            `从${first.zh}起可以续办，到期以前提出；已过期的新办。`,
            `A renewal is accepted from ${first.en} until the expiry; after it, apply for a new card.`,
          ),
        },
      ],
    };
  },
};

export const abtcPassport: Rule = {
  id: 'abtc-passport',
  title: both('护照剩余有效期（B8）', 'Time left on the passport (B8)'),
  basis: changzhou,
  input: [
    dateField('expiry', '护照有效期至', 'Passport valid until'),
    dateField('on', '申请日', 'Filed on'),
    intField('years', '至少几年', 'Years at least', false),
  ],
  compute: (input) => {
    const [expiry, on] = [dayOf(input.expiry), dayOf(input.on)];
    if (expiry === undefined || on === undefined) return unknown('还缺日期。', 'A date is missing.');
    const needed = addMonths(on, (intOf(input.years) || 2) * 12);
    const day = dateText(needed);
    return {
      holds: expiry >= needed,
      value: { needed },
      trace: [{ text: both(`护照至少要有效到${day.zh}。`, `The passport has to be valid until ${day.en} at least.`) }],
    };
  },
};
