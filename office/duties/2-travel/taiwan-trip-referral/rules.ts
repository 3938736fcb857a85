/** Pass and endorsement set beside the approval (dossier 2, §6): kind, term, entry permit; how long a pass is valid. */
import { addDays, addMonths, completedYears } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import type { Text } from '../../../../src/language/text.ts';
import { at, both, dayOf, guide, type Input, listOf, textAt, textOf } from '../shared/reporting.ts';

export const endorsementGuide = guide(
  '出入境管理部门往来台湾通行证和签注办事指南',
  'Guides of the exit-entry administration to passes and endorsements for Taiwan',
);

/** 赴台批件 → Y (应邀), 立项批复 → F (商务). */
export const endorsementFor = (approvalKind: string): string => (approvalKind === 'project' ? 'F' : 'Y');

const within = (day: string | undefined, from: string | undefined, to: string | undefined): boolean =>
  day !== undefined && from !== undefined && to !== undefined && from <= day && day <= to;

function faults(pass: Value, input: Input): Text[] {
  const name = textAt(pass, 'name');
  const day = (key: string) => dayOf(at(pass, key));
  const [until, exit, entry] = [dayOf(input.approvalUntil), dayOf(input.exit), dayOf(input.entry)];
  const wanted = endorsementFor(textOf(input.approvalKind));
  const found: Text[] = [];
  const add = (fault: boolean, zh: string, en: string) => {
    if (fault) found.push(both(`${name}：${zh}`, `${name}: ${en}`));
  };
  const to = day('to');
  add(textAt(pass, 'endorsement') !== wanted, `签注应为 ${wanted}`, `the endorsement should be ${wanted}`);
  add(
    until === undefined || to === undefined || to > until,
    '签注期限长于批准期限',
    'the endorsement is longer than the approval',
  );
  add(!within(exit, day('from'), to), '出境日不在签注期内', 'the exit is outside the endorsement');
  add(
    !within(exit, day('permitFrom'), day('permitTo')),
    '出境日不在入台证期内',
    'the exit is outside the entry permit',
  );
  const expiry = day('expiry');
  add(
    expiry === undefined || entry === undefined || expiry < entry,
    '通行证在返回前过期',
    'the pass expires before the return',
  );
  return found;
}

function endorsement(input: Input): RuleResult {
  const passes = listOf(input.passes);
  const found = passes.flatMap((pass) => faults(pass, input));
  return {
    holds: passes.length > 0 && found.length === 0,
    value: { faults: found.map((text) => text.zh).join('；'), wanted: endorsementFor(textOf(input.approvalKind)) },
    trace: found.length
      ? found.map((text) => ({ text }))
      : [{ text: both('签注、入台证和通行证相符。', 'Endorsements, permits and passes fit.') }],
  };
}

const day = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  required: false,
});
const text = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required: false,
});

export const taiwanEndorsement: Rule = {
  id: 'taiwan-endorsement',
  title: both('签注与批准相符', 'Endorsement as approved'),
  basis: endorsementGuide,
  input: [
    text('approvalKind', '批准种类', 'Kind of approval'),
    day('approvalUntil', '批准有效期至', 'Approval until'),
    day('exit', '出境', 'Exit'),
    day('entry', '入境', 'Return'),
    {
      key: 'passes',
      type: 'list',
      label: both('证件', 'Passes'),
      required: false,
      fields: [
        text('name', '姓名', 'Name'),
        text('endorsement', '签注', 'Endorsement'),
        day('from', '签注自', 'From'),
        day('to', '签注至', 'To'),
        day('permitFrom', '入台证自', 'Permit from'),
        day('permitTo', '入台证至', 'Permit to'),
        day('expiry', '通行证有效期至', 'Pass until'),
      ],
    },
  ],
  compute: endorsement,
};

/** Card passes: 10 years for adults, 5 for those under 16 on the day of issue; the day of issue counts (VAL). */
export const taiwanPass: Rule = {
  id: 'taiwan-pass-validity',
  title: both('往来台湾通行证有效期', 'Validity of the pass for Taiwan'),
  basis: endorsementGuide,
  input: [day('birth', '出生', 'Birth'), day('issue', '签发', 'Issue')],
  compute: (input): RuleResult => {
    const [birth, issue] = [dayOf(input.birth), dayOf(input.issue)];
    if (!birth || !issue || issue < birth)
      return { holds: false, value: {}, trace: [{ text: both('日期不全。', 'The dates are not complete.') }] };
    const years = completedYears(birth, issue) < 16 ? 5 : 10;
    const until = addDays(addMonths(issue, 12 * years), -1);
    return {
      holds: true,
      value: { years, until },
      trace: [{ text: both(`有效期 ${years} 年，至 ${until}。`, `Valid for ${years} years, until ${until}.`) }],
    };
  },
};

export const rules: readonly Rule[] = [taiwanEndorsement, taiwanPass];
