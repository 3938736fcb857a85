/** Entries and days of stay (table 12b), overdue outcome reports (V7), the second line of the passport, yearly counts. */
import { addMonths } from '../../../../src/calendar/arithmetic.ts';
import { dateText } from '../../../../src/language/dates.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { mrzChecks } from '../../../../src/language/identifiers/mrz.ts';
import type { Rule, RuleResult, TraceLine } from '../../../../src/language/rule.ts';
import { both } from '../shared/documents.ts';
import { at, dateField, dayOf, type Input, intField, intOf, listOf, wordOf } from '../shared/rule-values.ts';
import { changzhou, house } from './law.ts';
import { inviteesInput } from './rule-people.ts';

const say = (zh: string, en: string): TraceLine => ({ text: both(zh, en) });
const word = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  max: 300,
  required: false,
  label: both(zh, en),
});

/** Earlier visits of an invitee; one that is still going on, or of which only the entry is known, has no other end. */
const visits = (invitee: Value): { from: string; to: string }[] =>
  [...listOf(at(invitee, 'previous')), { entry: wordOf(at(invitee, 'lastEntry')) }].flatMap((visit) => {
    const from = dayOf(at(visit, 'entry'));
    return from === undefined ? [] : [{ from, to: dayOf(at(visit, 'exit')) ?? from }];
  });

/** What is wrong with the entries asked for; nothing when they are in order. */
function entriesFault(input: Input, on: string, from: string, to: string): TraceLine | undefined {
  const within = addMonths(on, 3);
  if (to < from) return say('最晚入境不能早于最早入境。', 'The last day of entry lies before the first.');
  if (to > within) {
    const day = dateText(within);
    return say(`首次入境要在3个月内，不晚于${day.zh}。`, `The first entry lies within 3 months, not after ${day.en}.`);
  }
  const entries = wordOf(input.entries);
  const second = dayOf(input.secondEntry);
  if (entries === 'double' && (second === undefined || second <= from || second > addMonths(from, 6)))
    return say(
      '两次入境的，第二次要在首次后6个月内。',
      'For two entries the second is planned within 6 months of the first.',
    );
  if (entries !== 'multiple-1y') return undefined;
  const year = addMonths(on, -12);
  const visited = listOf(input.invitees).every((one) => visits(one).some(({ from, to }) => to >= year && from <= on));
  if (!visited)
    return say(
      '一年多次的，每人最近12个月内至少来过一次。',
      'For a year of entries each invitee has been here within the last 12 months.',
    );
  return input.reportsComplete === false
    ? say(
        '一年多次的，本单位以前的结果报告要齐全。',
        'For a year of entries the unit’s earlier outcome reports are complete.',
      )
    : undefined;
}

function stayFault(input: Input): TraceLine | undefined {
  const stay = intOf(input.stay);
  if (stay < 1 || stay > 90) return say('每次停留1至90天。', 'A stay has 1 to 90 days.');
  if (stay > 30 && wordOf(input.reason).trim() === '')
    return say('停留超过30天要写明理由。', 'A stay of more than 30 days needs a reason.');
  return undefined;
}

function stay(input: Input): RuleResult {
  const [on, from, to] = [dayOf(input.on), dayOf(input.entryFrom), dayOf(input.entryTo)];
  if (on === undefined || from === undefined || to === undefined)
    return { holds: false, value: {}, trace: [say('还缺入境日期。', 'The days of entry are missing.')] };
  const faults = [entriesFault(input, on, from, to), stayFault(input)].filter((line) => line !== undefined);
  const long = intOf(input.stay) > 60;
  return {
    holds: faults.length === 0,
    value: { long, entryBy: addMonths(on, 3) },
    trace: [
      ...(faults.length ? faults : [say('入境次数和停留天数符合表12b。', 'Entries and stay are within table 12b.')]),
      ...(long
        ? [say('停留超过60天，由处长以上决定。', 'More than 60 days: the head of division or above decides.')]
        : []),
    ],
  };
}

export const invitationStay: Rule = {
  id: 'invitation-stay',
  title: both('入境次数和停留（V4，表12b）', 'Entries and stay (V4, table 12b)'),
  basis: house,
  input: [
    word('entries', '入境次数', 'Entries'),
    dateField('on', '申报日', 'Filed on'),
    dateField('entryFrom', '最早入境', 'Entry from'),
    dateField('entryTo', '最晚入境', 'Entry until'),
    intField('stay', '停留天数', 'Days of stay'),
    word('reason', '超过30天的理由', 'Reason for more than 30 days'),
    dateField('secondEntry', '第二次入境', 'Second entry', false),
    inviteesInput,
    { key: 'reportsComplete', type: 'bool', required: false, label: both('结果报告齐全', 'Outcome reports complete') },
  ],
  compute: stay,
};

const rows: Field = {
  key: 'rows',
  type: 'list',
  required: false,
  label: both('台账', 'Register'),
  fields: [
    word('number', '编号', 'Number'),
    word('state', '状态', 'State'),
    dateField('outcomeDue', '结果报告到期', 'Outcome due', false),
  ],
};

/** Issued, or issued and being corrected: only a letter that was issued has a day for its outcome. */
const owing: readonly string[] = ['issued', 'accepted', 'verified', 'forwarded', 'correcting'];

export const invitationOutcomes: Rule = {
  id: 'invitation-outcomes',
  title: both('没有逾期的结果报告（V7）', 'No overdue outcome report (V7)'),
  basis: changzhou,
  input: [rows, dateField('today', '今天', 'Today'), word('own', '本件', 'This case')],
  compute: (input) => {
    const today = wordOf(input.today);
    const own = wordOf(input.own);
    const late = listOf(input.rows).filter((line) => {
      const due = dayOf(at(line, 'outcomeDue'));
      const other = wordOf(at(line, 'case')) !== own || own === '';
      return other && owing.includes(wordOf(at(line, 'state'))) && due !== undefined && due < today;
    });
    const numbers = late.map((line) => wordOf(at(line, 'number'))).join('、');
    return {
      holds: late.length === 0,
      value: { late: late.length, numbers },
      trace: [
        late.length
          ? say(`逾期未报结果：${numbers}。`, `Outcome reports overdue: ${numbers}.`)
          : say('没有逾期的结果报告。', 'No outcome report is overdue.'),
      ],
    };
  },
};

/** Six digits of a day as the zone writes it. */
const short = (day: string): string => `${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}`;

export const invitationZone: Rule = {
  id: 'invitation-zone',
  title: both('护照机读码第二行', 'Second line of the passport’s zone'),
  basis: { text: both('ICAO Doc 9303 第4部分（TD3）', 'ICAO Doc 9303, part 4 (TD3)'), mark: 'law' },
  input: [
    word('line', '机读码第二行', 'Line 2'),
    word('number', '护照号', 'Passport number'),
    dateField('birth', '出生日期', 'Date of birth', false),
    word('sex', '性别', 'Sex'),
    dateField('expiry', '有效期', 'Expiry', false),
    word('nationality', '国籍', 'Nationality'),
  ],
  compute: (input) => {
    const line = wordOf(input.line).toUpperCase().replace(/\s/g, '');
    if (!/^[A-Z0-9<]{44}$/.test(line))
      return {
        holds: false,
        value: { fault: 'form' },
        trace: [say('第二行是44个大写字母、数字或 <。', 'Line 2 has 44 capital letters, digits or <.')],
      };
    const failing = mrzChecks(['P'.padEnd(44, '<'), line], 'TD3').filter(({ ok }) => !ok);
    const written = (value: string, length: number): string =>
      value
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '')
        .padEnd(length, '<');
    const differs = [
      line.slice(0, 9) !== written(wordOf(input.number), 9).slice(0, 9),
      line.slice(10, 13) !== written(wordOf(input.nationality), 3),
      line.slice(13, 19) !== short(wordOf(input.birth)),
      line.slice(20, 21) !== (wordOf(input.sex) || '<'),
      line.slice(21, 27) !== short(wordOf(input.expiry)),
    ];
    const same = differs.every((one) => !one);
    return {
      holds: failing.length === 0 && same,
      value: { fault: failing.length ? 'check' : same ? '' : 'differs' },
      trace: [
        ...failing.map(({ over, found, expected }) =>
          say(
            `${over} 的校验位应为 ${expected}，填的是 ${found}。`,
            `${over} gives ${expected}, the line has ${found}.`,
          ),
        ),
        same
          ? say(
              '和填写的护照号、国籍、出生日期、性别、有效期一致。',
              'It agrees with number, nationality, birth, sex and expiry as entered.',
            )
          : say(
              '和填写的护照号、国籍、出生日期、性别或有效期不同。',
              'It differs from number, nationality, birth, sex or expiry as entered.',
            ),
      ],
    };
  },
};

export const invitationReport: Rule = {
  id: 'invitation-report',
  title: both('邀请函年度统计', 'Yearly figures of invitation letters'),
  basis: house,
  input: [rows],
  compute: (input) => {
    const lines = listOf(input.rows);
    const count = (key: string): { [value: string]: number } => {
      const found: { [value: string]: number } = {};
      for (const line of lines) {
        const value = at(line, key);
        const words = Array.isArray(value) ? value.map(wordOf) : wordOf(value).split('、');
        for (const word of words.filter(Boolean)) found[word] = (found[word] ?? 0) + 1;
      }
      return found;
    };
    const nationalities: { [code: string]: number } = {};
    for (const line of lines) {
      const code = wordOf(at(line, 'country'));
      if (code !== '') nationalities[code] = (nationalities[code] ?? 0) + intOf(at(line, 'nationals'));
    }
    const issued = lines.filter((line) => ['issued', 'closed', 'revoked'].includes(wordOf(at(line, 'state'))));
    const reported = issued.filter((line) => wordOf(at(line, 'outcome')) !== '').length;
    return {
      value: {
        issued: issued.length,
        reported,
        ratePercent: issued.length ? Math.round((reported * 100) / issued.length) : 100,
        kinds: count('kind'),
        entries: count('entries'),
        nationalities,
        refusals: count('refusedBy'),
      },
      trace: [
        say(`签发${issued.length}件，已报结果${reported}件。`, `${issued.length} issued, ${reported} with an outcome.`),
      ],
    };
  },
};
