/** Correcting a letter that is issued: the unit mends names and passports, hands it in, and the office verifies it again (dossier 2, §12). */
import type { Action } from '../../../../src/language/action.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, filer, long, move, officer, start, stop, tell } from '../shared/documents.ts';
import { line } from './acts-decide.ts';
import { lines } from './facts.ts';

const printed = [
  'name',
  'nameEn',
  'area',
  'kind',
  'entries',
  'entryFrom',
  'entryTo',
  'secondEntry',
  'stay',
  'stayReason',
  'purpose',
  'purposeEn',
  'itinerary',
  'cost',
  'mission',
  'exempt',
  'output',
];
const content = (take: 'named' | 'rest'): Expr => ({
  tag: [
    {
      rule: 'invitation-content',
      with: { invitees: field('invitees'), ...Object.fromEntries(printed.map((key) => [key, field(key)])) },
      take,
    },
    'invitation',
  ],
});
const asIssued = (take: 'named' | 'rest'): Expr => ({
  look: 'invitation-register',
  where: { case: ref('case.id'), unit: ref('case.unit') },
  take: { column: take },
});
/** As it was when the correction began; without a line nothing is compared. */
const same = (take: 'named' | 'rest'): Expr => ({
  any: [{ not: { present: asIssued(take) } }, { eq: [asIssued(take), content(take)] }],
});
const rest: Check = check(
  'invitation.amend-rest',
  undefined,
  same('rest'),
  ['更正只能改姓名和护照，人也要是同样的人', '其他内容改回签发时的；要改日程、人员的，另行申报。'],
  [
    'A correction changes names and passports alone, and the people stay the same',
    'Restore all else as issued; for other days or people file anew.',
  ],
);

export const amending: { readonly [id: string]: Action } = {
  'request-amend': {
    title: both('更正姓名、护照', 'Correct a name or passport'),
    consequence: both(
      '打开填写页，只改姓名和护照；提交后重新核实、换发，沿用编号（加 R1），最后一天不变。',
      'Opens the form for names and passports; once handed in it is verified and issued anew under its number, with R1 added, and the same last day.',
    ),
    from: ['issued'],
    by: filer,
    input: [long('what', '更正什么', 'What is corrected', { max: 500 })],
    happened: both('开始更正', 'A correction was begun'),
    effects: [move('amending'), line({ named: content('named'), rest: content('rest') })],
  },
  amend: {
    title: both('提交更正', 'Hand in the correction'),
    consequence: both(
      '5 个工作日内重新核实、换发；沿用编号（加 R1），最后一天不变。',
      'It is verified and issued anew within 5 working days, under its number, with R1 added, and the same last day.',
    ),
    from: ['amending'],
    by: filer,
    needsComplete: true,
    weight: 'main',
    guards: [
      rest,
      check(
        'invitation.amend-nothing',
        undefined,
        { any: [{ not: { present: asIssued('named') } }, { not: same('named') }] },
        ['姓名和护照都没有改', '改好再提交；不用更正的，选“不更正了”。'],
        [
          'Neither a name nor a passport has changed',
          'Correct it first; to keep the letter choose Give the correction up.',
        ],
      ),
    ],
    happened: both('更正已提交', 'The correction was handed in'),
    effects: [
      move('accepted'),
      stop('outcome'),
      start('decide'),
      line({ state: 'accepted', initials: lines('initials') }),
      tell(officer, '邀请函申请更正，请重新核实', 'A correction was asked for; please verify again'),
    ],
  },
  'drop-amend': {
    title: both('不更正了', 'Give the correction up'),
    from: ['amending'],
    by: filer,
    weight: 'quiet',
    guards: [
      rest,
      check(
        'invitation.amend-restore',
        undefined,
        same('named'),
        ['姓名或护照已经改了', '先改回签发时的，再选“不更正了”。'],
        ['A name or passport was changed', 'Restore what was issued first.'],
      ),
    ],
    happened: both('不更正了', 'The correction was given up'),
    effects: [move('issued')],
  },
};
