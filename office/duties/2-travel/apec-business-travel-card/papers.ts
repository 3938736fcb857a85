/** Papers of the card: letter of agreement and application form to the ministry, fee slip, notice to collect. */
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Text } from '../../../../src/language/text.ts';
import { both, office } from '../shared/documents.ts';
import { expiryOf, namedNow } from './facts.ts';
import { framework, zhongshan } from './law.ts';

const line = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const holder = [
  line('办件编号', 'Case number', both('{case.number}', '{case.number}')),
  line('企业', 'Enterprise', field('name')),
  line('持卡人', 'Cardholder', field('nameCn')),
];
const letter = { layout: 'letter', lang: 'both', number: { series: '武外侨函' }, signedBy: office } as const;
const ministry = both('外交部领事司', 'Department of Consular Affairs, Ministry of Foreign Affairs');

export const papers: { readonly [id: string]: Paper } = {
  agreement: {
    ...letter,
    kind: 'letter',
    title: both('同意函', 'Letter of agreement'),
    addressee: ministry,
    body: [
      both(
        '{form.name}为{form.nameCn}申办APEC商务旅行卡（{form.action}）。经审核符合条件，同意申办，请审批。',
        '{form.name} applies for an APEC Business Travel Card for {form.nameCn} ({form.action}). It meets the conditions; we agree and ask for your decision.',
      ),
    ],
    fields: holder,
    basis: [framework],
  },
  'application-form': {
    ...letter,
    kind: 'letter',
    title: both('APEC商务旅行卡申请表', 'Application form for the card'),
    addressee: ministry,
    body: [both('下列内容由企业申报，本办核对。', 'The enterprise states the following; this office has checked it.')],
    fields: [
      ...holder,
      line('企业英文名称', 'Enterprise in English', field('nameEn')),
      line('统一社会信用代码', 'Credit code', field('uscc')),
      line('姓', 'Surname', field('surname')),
      line('名', 'Given name', field('given')),
      line('出生日期', 'Date of birth', field('birth')),
      line('护照种类', 'Class of passport', field('passportClass')),
      line('护照号', 'Passport number', field('passportNo')),
      line('护照有效期至', 'Passport valid until', field('passportExpiry')),
      line('职务', 'Post', field('post')),
      line('办理类型', 'Action', field('action')),
    ],
    basis: [framework],
  },
  'fee-slip': {
    ...letter,
    kind: 'notice',
    title: both('缴费单', 'Fee slip'),
    addressee: 'applicant',
    body: [
      both(
        '请把卡费按下列金额缴给外交部（新办、续办、补换每次都要缴），再上传凭证。本办不收任何费用。',
        'Pay the fee below to the ministry (each time, for a new card, a renewal or a replacement alike), then upload the receipt. This office takes no fee.',
      ),
    ],
    fields: [...holder, line('费用', 'Fee', { money: [ref('setting.abtc.feeFen'), 'words'] })],
    basis: [zhongshan],
  },
  'card-notice': {
    ...letter,
    kind: 'notice',
    title: both('领卡通知', 'The card is ready'),
    addressee: 'applicant',
    body: [
      both(
        '卡已制好，请专办员到窗口领取。卡只和关联的护照一起有效；护照换了，卡也要换。',
        'The card is ready for the clerk at the window. It is valid with the linked passport only; when the passport changes, so must the card.',
      ),
    ],
    fields: [
      ...holder,
      line('卡号', 'Card', input('card')),
      line('有效期至', 'Valid until', expiryOf(input('issuedOn'))),
      line('已同意的经济体', 'Economies', namedNow),
    ],
    basis: [framework],
  },
};
