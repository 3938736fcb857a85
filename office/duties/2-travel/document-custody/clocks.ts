/** Due days of custody (dossier 2, §8). Hand-back and lock are natural days that no holiday moves (0 §1.7). */
import type { Clock } from '../../../../src/language/clock.ts';
import { setting } from '../../../../src/language/expression.ts';
import { lengthOfLoan } from './acts-loan.ts';
import { beijingNotice, both, cityKeeper, head, houseRule, mfaGuide, unitPeople } from './law.ts';

const unitLeader = unitPeople.filter((who) => who.role === 'unit_leader');

export const clocks: { readonly [id: string]: Clock } = {
  back: {
    title: both('应还日期', 'Due back'),
    unit: 'CD',
    roll: false,
    length: lengthOfLoan,
    whose: 'holder',
    kind: 'promise',
    starts: both('领用、离境或入境', 'loan, exit or entry'),
    until: both('归还', 'hand-back'),
    basis: mfaGuide,
    // Red until it is back; the system marks it overdue and goes on up the ladder.
    lapse: { light: 'red', act: 'mark-overdue', text: both('逾期没有交回', 'Not handed back in time') },
    reminders: [
      {
        before: 2,
        to: [...unitPeople, ...cityKeeper],
        text: both('证照两天后应交回', 'A document is due back in 2 days'),
      },
      {
        before: -7,
        to: [...unitLeader, ...cityKeeper],
        text: both('证照逾期7日没有交回', 'A document is 7 days overdue'),
      },
      {
        before: -15,
        to: [...head, ...unitLeader],
        text: both(
          '证照逾期15日没有交回，列入季度报告',
          'A document is 15 days overdue and goes into the quarterly report',
        ),
      },
    ],
  },
  lock30: {
    title: both('逾期30日', '30 days overdue'),
    unit: 'CD',
    roll: false,
    length: setting('custody.lockAfterDays'),
    whose: 'holder',
    kind: 'promise',
    starts: both('应还日期', 'due day'),
    until: both('归还或受理报失', 'hand-back or accepted loss'),
    basis: beijingNotice,
    lapse: { act: 'lock-unit', text: both('单位暂停受理', 'The unit’s filings stop') },
  },
  register2: {
    title: both('入库登记', 'Registration'),
    unit: 'WD',
    length: 2,
    whose: 'office',
    kind: 'promise',
    starts: both('签发', 'issue'),
    until: both('登记', 'registration'),
    basis: houseRule,
    lapse: { light: 'red', text: both('登记逾期', 'Registered late') },
  },
  // Started on its last day, so that it ends with it.
  expires: {
    title: both('有效期', 'Validity'),
    unit: 'VAL',
    per: 'day',
    length: 1,
    whose: 'holder',
    kind: 'promise',
    reminders: [],
    starts: both('签发', 'issue'),
    until: both('有效期届满', 'expiry'),
    basis: mfaGuide,
    lapse: { act: 'expire', text: both('证照过期，转注销', 'The document expires and is to be cancelled') },
  },
  expired30: {
    title: both('过期后30日内注销', 'Cancelled within 30 days of expiry'),
    unit: 'CD',
    length: setting('custody.cancelDays'),
    whose: 'office',
    kind: 'promise',
    starts: both('有效期届满', 'expiry'),
    until: both('注销', 'cancellation'),
    basis: houseRule,
    lapse: { light: 'red', text: both('过期没有注销', 'Expired and not cancelled') },
    // Half a year before the expiry, and on it.
    reminders: [
      {
        before: 210,
        early: true,
        to: [...cityKeeper, ...unitPeople],
        text: both('证照六个月内到期', 'A document expires within 6 months'),
      },
      {
        before: 30,
        to: cityKeeper,
        text: both('证照到期，30日内注销', 'A document has expired: cancel it within 30 days'),
      },
    ],
  },
};
