/** Who decides (table 12a), the passport's six months (V3), the lines and initials of invitees. Nationality decides nothing (V10). */
import { addMonths } from '../../../../src/calendar/arithmetic.ts';
import { dateText } from '../../../../src/language/dates.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { findCountry } from '../../../../src/language/identifiers/countries.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import type { Text } from '../../../../src/language/text.ts';
import { both } from '../shared/documents.ts';
import { at, dateField, dayOf, type Input, intField, intOf, listOf, wordOf } from '../shared/rule-values.ts';
import { changzhou, exitEntryLaw, house, zhejiang } from './law.ts';

const word = (key: string, zh: string, en: string, max = 100): Field => ({
  key,
  type: 'text',
  max,
  required: false,
  label: both(zh, en),
});
export const inviteesInput: Field = {
  key: 'invitees',
  type: 'list',
  required: false,
  label: both('被邀请人', 'Invitees'),
  fields: [
    word('surname', '姓', 'Surname'),
    word('given', '名', 'Given name'),
    word('category', '身份', 'Category'),
    intField('rank', '级别', 'Rank', false),
    word('nationality', '国籍', 'Nationality'),
    dateField('passportExpiry', '护照有效期', 'Passport expiry', false),
    {
      key: 'previous',
      type: 'list',
      required: false,
      label: both('曾来华记录', 'Earlier visits'),
      fields: [dateField('entry', '入境', 'Entered', false), dateField('exit', '离境', 'Left', false)],
    },
    // Of letters filed before visits were a list.
    dateField('lastEntry', '最近一次入境', 'Last entry', false),
  ],
};

/** Highest first. */
const powers = [
  { by: 'state-council', words: both('国务院（本办报省，省报中央）', 'the State Council, through the province') },
  { by: 'province', words: both('省（本办报省）', 'the province') },
  { by: 'mfa', words: both('外交部（按领事往来办理）', 'the Ministry of Foreign Affairs, as consular exchange') },
  { by: 'director', words: both('办领导', 'a leader of the office') },
  { by: 'chief', words: both('处长', 'the head of division') },
] as const;

function powerFor(invitee: Value): (typeof powers)[number]['by'] {
  const rank = intOf(at(invitee, 'rank'));
  switch (wordOf(at(invitee, 'category'))) {
    case 'former-head':
      return 'state-council';
    case 'former-minister':
    case 'deputy':
      return 'province';
    case 'diplomat':
      return 'mfa';
    case 'official':
      return rank >= 1 && rank <= 3 ? 'state-council' : rank === 4 ? 'province' : 'director';
    default:
      return 'chief';
  }
}

export const invitationDecider: Rule = {
  id: 'invitation-decider',
  title: both('由谁决定（表12a）', 'Who decides (table 12a)'),
  basis: zhejiang,
  input: [inviteesInput],
  compute: (input) => {
    const wanted = new Set(listOf(input.invitees).map(powerFor));
    const found = powers.find(({ by }) => wanted.has(by)) ?? powers[4];
    const upward = ['state-council', 'province', 'mfa'].includes(found.by);
    return {
      value: { by: found.by, upward },
      trace: [
        {
          text: both(
            `按级别最高的被邀请人，由${found.words.zh}决定。`,
            `By the highest invitee the decision is that of ${found.words.en}.`,
          ),
        },
      ],
    };
  },
};

export const invitationPassport: Rule = {
  id: 'invitation-passport',
  title: both('护照有效期（V3）', 'Validity of the passport (V3)'),
  basis: changzhou,
  input: [
    dateField('expiry', '护照有效期至', 'Passport valid until'),
    dateField('entry', '计划入境', 'Planned entry'),
    intField('months', '入境后至少几个月', 'Months after the entry', false),
  ],
  compute: (input): RuleResult => {
    const [expiry, entry] = [dayOf(input.expiry), dayOf(input.entry)];
    if (expiry === undefined || entry === undefined)
      return { holds: false, value: {}, trace: [{ text: both('还缺日期。', 'A date is missing.') }] };
    const needed = addMonths(entry, intOf(input.months) || 6);
    const day = dateText(needed);
    return {
      holds: expiry >= needed,
      value: { needed },
      trace: [{ text: both(`护照至少要有效到${day.zh}。`, `The passport has to be valid until ${day.en} at least.`) }],
    };
  },
};

const country = (code: string) => findCountry(code)?.name ?? both(code || '—', code || '—');
const sexes: { readonly [sex: string]: Text } = { F: both('女', 'female'), M: both('男', 'male') };
const initial = (name: string): string => `${[...name][0] ?? ''}.`;

const nameOf = (invitee: Value): string => `${wordOf(at(invitee, 'surname'))} ${wordOf(at(invitee, 'given'))}`.trim();

/** An invitee as the letter names them, on the page of each language. */
function inWords(one: Value) {
  const of = (lang: 'zh' | 'en'): string[] => {
    const birth = dayOf(at(one, 'birth'));
    const born = birth === undefined ? '' : dateText(birth)[lang];
    return [
      nameOf(one),
      sexes[wordOf(at(one, 'sex'))]?.[lang] ?? '',
      born && (lang === 'zh' ? `${born}生` : `born ${born}`),
      country(wordOf(at(one, 'nationality')))[lang],
      `${lang === 'zh' ? '护照' : 'passport'} ${wordOf(at(one, 'passportNo'))}`,
      wordOf(at(one, 'employer')),
      wordOf(at(one, 'post')),
    ].filter(Boolean);
  };
  return { zh: of('zh').join('，'), en: of('en').join(', ') };
}

/** What the unit wrote in English stands on the English page. */
const told = (input: Input, key: 'name' | 'purpose') => {
  const zh = wordOf(input[key]);
  return { zh, en: wordOf(input[`${key}En`]).trim() || zh };
};

function lines(input: Input): RuleResult {
  const people = listOf(input.invitees);
  const codes = [...new Set(people.map((one) => wordOf(at(one, 'nationality'))).filter(Boolean))];
  const initials = people
    .map((one) => `${initial(wordOf(at(one, 'given')))}${initial(wordOf(at(one, 'surname')))}`)
    .join('、');
  return {
    value: {
      lines: people.map(inWords),
      names: people.map(nameOf).join('、'),
      initials,
      nationalities: codes.join('、'),
      codes,
      nations: codes.map((code) => ({
        code,
        persons: people.filter((one) => wordOf(at(one, 'nationality')) === code).length,
      })),
      nationalityNames: {
        zh: codes.map((code) => country(code).zh).join('、'),
        en: codes.map((code) => country(code).en).join(', '),
      },
      count: people.length,
      inviter: told(input, 'name'),
      purpose: told(input, 'purpose'),
    },
    trace: [{ text: both(`被邀请人${people.length}人：${initials}`, `${people.length} invitees: ${initials}`) }],
  };
}

/** A text in letters and digits alone in which every sign counts: tags pass over hyphens, spaces and case. */
const exact = (value: Value): string =>
  Array.from(JSON.stringify(value), (sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(5, '0')).join('');

/** What a correction may change (names and passports), and all else, each as one text: in the form's order, for comparing alone. */
function content({ invitees, ...others }: Input): RuleResult {
  const people = listOf(invitees);
  const named = ['surname', 'given', 'passportNo', 'passportExpiry'];
  const kept = ['sex', 'birth', 'nationality', 'employer', 'post', 'category', 'rank'];
  const written = (keys: readonly string[]) => people.map((one) => keys.map((key) => at(one, key) ?? null));
  const rest = Object.keys(others)
    .sort()
    .map((key) => others[key] ?? null);
  return {
    value: { named: exact(written(named)), rest: exact([written(kept), rest]) },
    trace: [{ text: both(`被邀请人${people.length}人。`, `${people.length} invitees.`) }],
  };
}

export const invitationContent: Rule = {
  id: 'invitation-content',
  title: both('更正前后的内容', 'Content before and after a correction'),
  basis: house,
  input: [inviteesInput],
  compute: content,
};

export const invitationLines: Rule = {
  id: 'invitation-lines',
  title: both('被邀请人名单', 'List of invitees'),
  basis: {
    ...house,
    text: both(`${house.text.zh}；公开核验只显示姓名首字母`, `${house.text.en}; the public check shows initials alone`),
  },
  input: [
    inviteesInput,
    word('name', '邀请单位', 'Inviter', 300),
    word('nameEn', '单位英文名称', 'Inviter in English', 300),
    word('purpose', '来华事由', 'Purpose', 1000),
    word('purposeEn', '来华事由（英文）', 'Purpose, in English', 1000),
  ],
  compute: lines,
};

/** V8: what an invitation letter is not for, with the channel that is. */
const channels = {
  employment: both('受雇工作的，办理外国人工作许可', 'employment: the work-permit channel'),
  press: both('采访的，走记者管道', 'journalism: the press channel'),
  religion: both('宗教活动的，先经宗教事务部门', 'religious activity: the authority for religious affairs first'),
  ngo: both('境外非政府组织活动的，先经公安机关', 'activity of an overseas NGO: the police first'),
  'short-work': both('外国专家短期任务，办理短期工作', 'a short task of a foreign expert: short-term work'),
} as const;

export const invitationChannel: Rule = {
  id: 'invitation-channel',
  title: both('来华目的和渠道（V8）', 'Purpose and channel (V8)'),
  basis: exitEntryLaw,
  input: [word('area', '来华目的', 'Purpose'), word('kind', '签证种类', 'Kind of visa')],
  compute: (input) => {
    const area = wordOf(input.area);
    const kind = wordOf(input.kind);
    const other = Object.entries(channels).find(([key]) => key === area)?.[1];
    const fits: { readonly [kind: string]: string } = { F: 'exchange', M: 'trade', C: 'crew' };
    const holds = other === undefined && fits[kind] === area;
    return {
      holds,
      value: { channel: other ? area : '' },
      trace: [
        {
          text:
            other ??
            (holds
              ? both('目的和签证种类相符。', 'Purpose and kind of visa fit.')
              : both(
                  'F 是交流、访问、考察，M 是经贸，C 是乘务员。',
                  'F is for exchange and visits, M for trade, C for crew.',
                )),
        },
      ],
    };
  },
};
