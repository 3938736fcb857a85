/** Papers of an official passport: referral, slip, the refusal of the issuing authority (dossier 2, §7.1). */
import { type Expr, input, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Text } from '../../../../src/language/text.ts';
import { both, mfaGuide, office, passportLaw } from '../shared/documents.ts';
import { signatures } from '../shared/lending.ts';
import { issuedNumber } from './flow.ts';

const line = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const rows = [
  line('办件编号', 'Case number', both('{case.number}', '{case.number}')),
  line('姓名', 'Name', ref('form.name')),
  line('任务批件', 'Approval', ref('form.trip')),
];
const letter = { layout: 'letter', lang: 'both', number: { series: '武外侨函' }, signedBy: office } as const;

export const papers: { readonly [id: string]: Paper } = {
  referral: {
    ...letter,
    kind: 'letter',
    title: both('外交护照转报函', 'Referral of a diplomatic passport'),
    addressee: both('外交部', 'Ministry of Foreign Affairs'),
    basis: [passportLaw('四条、第八条', 'articles 4 and 8')],
    body: [
      both(
        '{form.unitName}{form.name}因公出国，按职级应持外交护照。申请和材料已核对，现转报，请予颁发。',
        '{form.name} of {form.unitName} travels on official duty and by rank holds a diplomatic passport. Application and papers were checked and are forwarded for issue.',
      ),
    ],
    fields: [...rows, line('职务', 'Post', ref('form.post')), line('计划离境', 'Planned exit', ref('form.exitOn'))],
  },
  slip: {
    ...letter,
    kind: 'delivery',
    title: both('护照领取单', 'Receipt for a passport'),
    addressee: 'applicant',
    basis: [mfaGuide],
    body: [
      both(
        '下列护照今天领取。回国后7日内交回集中保管；不得因私使用。',
        'The passport below was collected today. It comes back into custody within 7 days of return; private use is not allowed.',
      ),
    ],
    fields: [...rows, line('领取人', 'Received by', input('receiver'))],
    parts: { items: issuedNumber, recipient: input('receiver'), way: both('当面签收', 'Signed for in person') },
    listHead: both('领取的护照', 'Passport collected'),
    sections: [
      { heading: both('送达方式', 'Way of delivery'), paragraphs: [both('当面签收', 'Signed for in person')] },
      ...signatures,
    ],
  },
  'refusal-above': {
    ...letter,
    kind: 'refusal',
    title: both('不予颁发护照送达书', 'Service of a refusal of a passport'),
    addressee: 'applicant',
    basis: [passportLaw('十三条、第十四条', 'articles 13 and 14')],
    body: [
      both(
        '颁发机关{input.decidedOn}以{input.decisionNumber}决定不予颁发，现送达。有意见的，可以向颁发机关提出。',
        'By {input.decisionNumber} of {input.decidedOn} the issuing authority refused the passport; it is served herewith. If you disagree, turn to that authority.',
      ),
    ],
    fields: rows,
    refusal: { facts: input('facts'), ground: input('ground'), reasons: input('reasons'), remedy: 'none' },
  },
};
