/** States, clocks, settings and papers of a pass. */
import type { Clock } from '../../../../src/language/clock.ts';
import { type Expr, field, input, ref, setting } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Setting, State } from '../../../../src/language/procedure.ts';
import type { Text } from '../../../../src/language/text.ts';
import {
  both,
  design,
  hkMacaoGuide,
  intSetting,
  lossWaitSetting,
  mfaGuide,
  office,
  state,
} from '../shared/documents.ts';
import { signatures } from '../shared/lending.ts';
import { pass } from './flow.ts';

const nothing = both('不用做什么。', 'Nothing for you to do.');
export const states: { readonly [id: string]: State } = {
  accepted: state(['已受理', 'Accepted'], ['正在审核', 'Under review'], 'office', {
    todo: nothing,
    next: ['in-production', 'issued', 'in-use'],
  }),
  referred: state(['已报上级', 'Referred'], ['在上级办理', 'With the superior authority'], 'other', {
    todo: nothing,
    next: ['issued', 'in-use'],
  }),
  'in-production': state(['制证中', 'In production'], ['通行证正在制作', 'The pass is being made'], 'office', {
    todo: nothing,
    next: ['issued', 'in-use'],
  }),
  issued: state(['已办好', 'Ready'], ['通行证和签注已办好，请来领取', 'Pass and endorsement are ready'], 'applicant', {
    todo: both('专办员凭身份证和委托书领取。', 'The clerk collects them with ID card and authorisation.'),
    next: ['in-use'],
  }),
  'in-use': state(['已领取', 'Handed over'], ['签注有效期内使用', 'In use while the endorsement lasts'], 'nobody', {
    todo: both('返回后 7 日内交回集中保管。', 'Hand it back within 7 days of return.'),
    next: ['ended'],
  }),
  ended: state(['签注结束', 'Ended'], ['签注到期或次数用完', 'The endorsement ended or is used up'], 'nobody', {
    final: true,
    todo: nothing,
  }),
  'not-collected': state(
    ['没有领取', 'Not collected'],
    ['没有领取，留库保管', 'Not collected; it stays in custody'],
    'nobody',
    { final: true, todo: nothing },
  ),
  'refused-above': state(
    ['上级不予办理', 'Refused above'],
    ['上级没有办理', 'The superior authority refused'],
    'nobody',
    {
      final: true,
      unmet: true,
      todo: both('送达书写明理由。', 'The letter states the reasons.'),
    },
  ),
};

export const settings: readonly Setting[] = [
  intSetting('passport.issueDays', '颁发（工作日）', 'Issue (working days)', 5, mfaGuide),
  intSetting('pass.endorseDays', '只办签注（工作日）', 'Endorsement alone (working days)', 3, design),
  intSetting('pass.stayDefault', '每次停留，一般（日）', 'Usual days a stay', 7, hkMacaoGuide),
  intSetting('pass.stayMax', '每次停留最多（日）', 'Most days a stay', 30, hkMacaoGuide),
  intSetting('pass.years', '通行证有效期（年）', 'Term of a pass (years)', 5, design),
  lossWaitSetting,
];

export const clocks: { readonly [id: string]: Clock } = {
  issue5: {
    title: both('办理', 'Issue'),
    unit: 'WD',
    length: {
      if: [{ eq: [field('action'), 'endorsement'] }, setting('pass.endorseDays'), setting('passport.issueDays')],
    },
    whose: 'office',
    kind: 'promise',
    reminders: [1],
    pauses: [{ id: 'superior', text: both('报上级办理', 'With the superior authority') }],
    starts: both('受理', 'Acceptance'),
    until: both('办好，或者书面说明不办的理由', 'Ready, or refused with reasons'),
    basis: mfaGuide,
    lapse: { light: 'red', text: both('逾期未办好', 'Not ready in time') },
  },
  // Started on its last day, so that it ends with it, whatever the term of each region.
  endorsement: {
    title: both('签注有效期', 'Validity of the endorsement'),
    unit: 'VAL',
    per: 'day',
    length: 1,
    whose: 'holder',
    kind: 'promise',
    reminders: [30],
    starts: both('签注', 'Endorsement'),
    until: both('最后一个签注到期', 'The last endorsement ends'),
    basis: hkMacaoGuide,
    lapse: { act: 'end-endorsement', text: both('签注到期', 'The endorsement ends') },
  },
};

const row = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const rows = [
  row('办件编号', 'Case number', both('{case.number}', '{case.number}')),
  row('姓名', 'Name', ref('form.name')),
  row('任务批件', 'Approval', ref('form.trip')),
  row('前往', 'To', ref('form.region')),
];
const letter = { layout: 'letter', lang: 'both', number: { series: '武外侨函' }, signedBy: office } as const;
const signed = both('当面签收', 'Signed for in person');

export const papers: { readonly [id: string]: Paper } = {
  referral: {
    ...letter,
    kind: 'letter',
    title: both('签注转报函', 'Referral of an endorsement'),
    addressee: both('上级港澳事务主管部门', 'Superior authority for Hong Kong and Macao affairs'),
    basis: [hkMacaoGuide],
    body: [
      both(
        '{form.unitName}{form.name}因公前往{form.region}，签注种类为{form.kind}，现转报，请予办理。',
        '{form.name} of {form.unitName} goes to {form.region} on official duty ({form.kind}); the file is forwarded for your decision.',
      ),
    ],
    fields: rows,
  },
  slip: {
    ...letter,
    kind: 'delivery',
    title: both('通行证领取单', 'Receipt for a pass'),
    addressee: 'applicant',
    basis: [hkMacaoGuide],
    body: [
      both(
        '下列通行证今天领取。返回后7日内交回集中保管。',
        'The pass below was collected today. It comes back into custody within 7 days of return.',
      ),
    ],
    fields: [...rows, row('领取人', 'Received by', input('receiver'))],
    parts: { items: pass, recipient: input('receiver'), way: signed },
    listHead: both('领取的通行证', 'Pass collected'),
    sections: [{ heading: both('送达方式', 'Way of delivery'), paragraphs: [signed] }, ...signatures],
  },
  'refusal-above': {
    ...letter,
    kind: 'refusal',
    title: both('不予办理送达书', 'Service of a refusal'),
    addressee: 'applicant',
    basis: [hkMacaoGuide],
    body: [
      both(
        '上级{input.decidedOn}以{input.decisionNumber}决定不予办理，现送达。',
        'By {input.decisionNumber} of {input.decidedOn} the superior authority refused; it is served herewith.',
      ),
    ],
    fields: rows,
    refusal: { facts: input('facts'), ground: input('ground'), reasons: input('reasons'), remedy: 'none' },
  },
};
