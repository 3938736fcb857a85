/** Papers of invitation letters: the letter, the verification slip, letters upward and to the mission, revocation. */
import { type Expr, field, input } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Text } from '../../../../src/language/text.ts';
import { both, office } from '../shared/documents.ts';
import { inWords, lines } from './facts.ts';
import { exitEntryLaw, foreignersDecree, zhejiang } from './law.ts';

const line = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const rows = [
  line('办件编号', 'Case number', both('{case.number}', '{case.number}')),
  line('邀请单位', 'Inviter', field('name')),
];
const people = {
  heading: both('被邀请人', 'Invitees'),
  each: lines('lines'),
};
const visit = [
  line('签证种类', 'Kind of visa', field('kind')),
  line(
    '入境',
    'Entry',
    both('{form.entries}，{form.entryFrom}至{form.entryTo}', '{form.entries}, {form.entryFrom} to {form.entryTo}'),
  ),
  line('每次停留天数', 'Days of stay', field('stay')),
  line('费用承担', 'Cost', field('cost')),
];
const letter = { layout: 'letter', lang: 'both', signedBy: office } as const;
const basis = [exitEntryLaw, foreignersDecree];

export const papers: { readonly [id: string]: Paper } = {
  invitation: {
    ...letter,
    kind: 'letter',
    number: { taken: 'letter' },
    title: both('邀请函', 'Invitation letter'),
    addressee: 'applicant',
    greets: both('{form.mission}', '{form.mission}'),
    verifiable: true,
    body: [
      both(
        '应{form.name}邀请，下列人员来华，请按规定办理签证。邀请单位对邀请内容的真实性负责。',
        'On the invitation of the unit named below these people travel to China; please handle their visas as the rules provide. The inviter answers for the truth of the invitation.',
      ),
    ],
    sections: [people],
    // The public check shows number, unit, initials, nationality, kind and validity, nothing more (dossier 2, §12, outputs).
    fields: [
      { ...line('邀请单位', 'Inviter', inWords('inviter')), public: true },
      { ...line('被邀请人姓名首字母', 'Initials of the invitees', lines('initials')), public: true },
      { ...line('国籍', 'Nationality', lines('nationalityNames')), public: true },
      { ...line('签证种类', 'Kind of visa', field('kind')), public: true },
      ...visit.slice(1),
      line('来华事由', 'Purpose', inWords('purpose')),
    ],
    validity: { clock: 'letter', label: both('有效期至', 'Valid until') },
    basis,
  },
  slip: {
    ...letter,
    kind: 'letter',
    number: { series: '武外侨函' },
    title: both('邀请核实单', 'Verification slip'),
    addressee: 'applicant',
    body: [
      both(
        '{form.name}邀请下列人员来华，邀请函编号{number.letter}，经核实属实。',
        '{form.name} has invited the people below by letter {number.letter}; this is verified.',
      ),
    ],
    sections: [people],
    fields: [...rows, ...visit],
    basis,
  },
  'forward-letter': {
    ...letter,
    kind: 'letter',
    number: { series: '武外侨文' },
    title: both('关于邀请外国人来华的请示', 'Request to invite'),
    addressee: both('省人民政府外事办公室', 'Foreign affairs office of the province'),
    body: [
      both(
        '{form.name}邀请下列人员来华，按审批权限由上级决定，现报请审批。',
        '{form.name} invites the people below; the decision is the superior’s, to whom we submit it.',
      ),
    ],
    sections: [
      people,
      { heading: both('来华事由', 'Purpose'), paragraphs: [both('{form.purpose}', '{form.purpose}')] },
    ],
    fields: [...rows, ...visit],
    basis: [zhejiang],
  },
  'superior-refusal': {
    ...letter,
    kind: 'refusal',
    number: { series: '武外侨函' },
    title: both('上级不予同意通知书', 'Notice that the superior declined'),
    addressee: 'applicant',
    body: [
      both(
        '上级机关{input.decidedOn}以{input.decisionNumber}答复，不同意邀请。',
        'On {input.decidedOn} the superior answered by {input.decisionNumber} that it does not agree.',
      ),
    ],
    fields: rows,
    refusal: { facts: input('facts'), ground: zhejiang.text.zh, reasons: input('reasons'), remedy: 'none' },
    basis: [zhejiang],
  },
  revocation: {
    ...letter,
    kind: 'refusal',
    number: { series: '武外侨函' },
    title: both('撤销邀请函通知书', 'Revocation of an invitation letter'),
    addressee: 'applicant',
    body: [
      both(
        '经查，邀请内容不实，撤销{number.letter}号邀请函，并通知使领馆。出具虚假邀请函的，依法可以处罚。',
        'The invitation was found untrue. Letter {number.letter} is revoked and the mission is told. Untrue letters are punishable by law.',
      ),
    ],
    fields: rows,
    refusal: { facts: input('facts'), ground: exitEntryLaw.text.zh, reasons: input('reasons'), remedy: 'free' },
    basis: [exitEntryLaw],
  },
  'mission-notice': {
    ...letter,
    kind: 'letter',
    number: { series: '武外侨函' },
    title: both('关于撤销邀请函的通报', 'Notice of a revoked letter'),
    addressee: both('中国驻外使领馆签证部门', 'Visa section of the Chinese mission'),
    body: [
      both(
        '{form.name}的{number.letter}号邀请函今天撤销，请{form.mission}不再据以签证。',
        'Letter {number.letter} of {form.name} is revoked today; please grant no visa on it at {form.mission}.',
      ),
    ],
    fields: [
      ...rows,
      line('被邀请人姓名首字母', 'Initials', lines('initials')),
      line('护照签发国', 'Nationality', lines('nationalityNames')),
    ],
    basis: [exitEntryLaw],
  },
};
