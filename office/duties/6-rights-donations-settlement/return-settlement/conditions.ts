/** Conditions S1–S7 of the dossier, as expressions over form, settings and rules; and the guard that all of them hold. */
import { type Expr, field, ref, setting, today } from '../../../../src/language/expression.ts';
import type { Condition } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Basis } from '../../../../src/language/text.ts';

/** The filing day; while it is a draft, today. */
export const filedOn: Expr = { if: [{ present: ref('on.file') }, ref('on.file'), today] };

/** Where the applicant belongs by registration: the place before enrolment for a college's collective registration (S7). */
const homePlace: Expr = {
  if: [{ eq: [field('collegeRegistration'), true] }, field('preEnrolmentAt'), field('cancelledAt')],
};

/** The intended place is not the home place, or there never was one: then a ground is needed (S5). */
export const otherPlace: Expr = {
  any: [
    { eq: [field('hadRegistration'), false] },
    {
      all: [
        { present: homePlace },
        { present: field('intendedDistrict') },
        { ne: [homePlace, field('intendedDistrict')] },
      ],
    },
  ],
};

export const workRules = (article: string, en: string): Basis => ({
  text: {
    zh: `《华侨回国定居办理工作规定》（国侨发〔2013〕18号）第${article}`,
    en: `Provisions on Handling the Return and Settlement of Overseas Chinese 《华侨回国定居办理工作规定》 (国侨发〔2013〕18号), ${en}`,
  },
  mark: 'law',
});

export const stayRule: Expr = {
  rule: 'settlement-stay',
  with: { stays: field('stays'), filedOn, stayRule: setting('stayRule') },
};

const status: Expr = {
  rule: 'overseas-chinese-status',
  with: {
    route: field('residenceKind'),
    filedOn,
    returnedOn: field('returnedOn'),
    residenceFrom: field('residenceSince'),
    residenceUntil: field('residenceUntil'),
    stays: field('stays'),
    excluded: field('excluded'),
  },
};

export const groundRule: Expr = {
  rule: 'settlement-ground',
  with: {
    ground: field('otherPlaceGround'),
    filedOn,
    birth: field('birth'),
    bornAbroad: field('bornAbroad'),
    marriedOn: field('marriedOn'),
    spouseYears: setting('spouseYears'),
    relative: field('groundRelative'),
    relativeRegistered: field('relativeRegistered'),
    withoutSupport: field('withoutSupport'),
  },
};

export const conditions: readonly Condition[] = [
  {
    id: 'S1',
    foundBy: 'assess',
    test: status,
    title: { zh: '您是华侨', en: 'You are a Chinese national residing abroad' },
    detail: {
      zh: '凭华侨身份证明，或者在本申请内核定。',
      en: 'Shown by a proof of overseas Chinese status, or checked inside this application.',
    },
    finding: { zh: '在本申请内核定', en: 'Checked inside this application' },
    basis: {
      text: {
        zh: '《归侨侨眷权益保护法》第二条；国侨发〔2009〕5号',
        en: 'Law on the Protection of Returned Overseas Chinese, article 2; 国侨发〔2009〕5号',
      },
      mark: 'law',
    },
  },
  {
    id: 'S2',
    applies: { not: otherPlace },
    test: { all: [{ present: homePlace }, { eq: [homePlace, field('intendedDistrict')] }] },
    title: { zh: '拟定居地就是原户籍注销地', en: 'You want to live where your household registration was cancelled' },
    detail: { zh: '想住别处的，看 S5。', en: 'Somewhere else is possible: see S5.' },
    finding: { zh: '一致', en: 'The same place' },
    basis: workRules('四条第一款', 'article 4(1)'),
  },
  {
    id: 'S3',
    test: stayRule,
    title: { zh: '已在国内居住一段时间', en: 'You have already lived in China for a period' },
    detail: {
      zh: '申请前两年内：连住满 3 个月，或任意 6 个月内住满 90 天。',
      en: 'Within the 2 years before you apply: one stay of 3 months or more, or 90 days present inside some 6-month span.',
    },
    finding: { zh: '按填写的居住计算', en: 'Counted from the stays entered' },
    basis: workRules('四条第一款第（一）项', 'article 4(1)(i)'),
  },
  {
    id: 'S4',
    foundBy: 'assess',
    test: {
      all: [
        { present: field('dwelling') },
        { any: [{ ne: [field('dwelling'), 'lease'] }, { eq: [setting('leaseAllowed'), true] }] },
        { present: field('livelihood') },
      ],
    },
    title: { zh: '有稳定生活保障和合法固定住所', en: 'You have a stable livelihood and a lawful fixed dwelling' },
    detail: {
      zh: '住所可以是本人、配偶、直系亲属或其他亲属的；不是本人的，房主书面同意。',
      en: 'Your own, your spouse’s, a close relative’s. If it is not yours, the owner consents in writing.',
    },
    finding: { zh: '{form.livelihood}；住所：{form.dwelling}', en: '{form.livelihood}; dwelling: {form.dwelling}' },
    basis: workRules('四条第一款第（二）项', 'article 4(1)(ii)'),
  },
  {
    id: 'S5',
    applies: otherPlace,
    test: groundRule,
    foundBy: 'assess',
    title: { zh: '住别处的，符合本地一项事由', en: 'Another place: one of the local grounds' },
    detail: {
      zh: '投靠配偶 · 未成年人投靠父母 · 满 60 岁投靠子女 · 从未有过户籍 · 人才引进 · 本地规定的其他事由。',
      en: 'Spouse there · minor joining a parent · aged 60 or over joining a child · never registered · talent · local ground.',
    },
    finding: { zh: '{form.otherPlaceGround}', en: '{form.otherPlaceGround}' },
    basis: workRules('四条第二款', 'article 4(2)'),
  },
  {
    id: 'S6',
    test: {
      all: [{ ge: [field('giveUpSignedOn'), { addMonths: [filedOn, -6] }] }, { le: [field('giveUpSignedOn'), today] }],
    },
    title: { zh: '声明放弃国外居留', en: 'You declare that you give up residence abroad' },
    detail: { zh: '签名并写明日期，日期在最近 6 个月内。', en: 'Signed, dated within the last 6 months.' },
    finding: { zh: '{form.giveUpSignedOn}签署', en: 'Signed on {form.giveUpSignedOn}' },
    basis: workRules('五条', 'article 5'),
  },
  {
    id: 'S7',
    applies: { eq: [field('collegeRegistration'), true] },
    test: { eq: [field('preEnrolmentAt'), field('intendedDistrict')] },
    title: { zh: '出国前是院校集体户口的', en: 'Registered at a college before you left' },
    detail: { zh: '向入学前户口所在地申请。', en: 'Apply where you were registered before you enrolled.' },
    finding: { zh: '入学前户口所在地', en: 'Place before enrolment' },
    basis: {
      text: { zh: '广东、广西等地实施办法', en: 'Implementing rules of Guangdong, Guangxi and others' },
      mark: 'guide',
    },
  },
];

/** Holds, does not apply, or was found to hold; a finding by a person outweighs the computation. */
const met = ({ id, applies, test }: Condition): Expr => ({
  any: [
    ...(applies === undefined ? [] : [{ not: applies }]),
    { eq: [ref(`finding.${id}`), 'holds'] },
    { all: [{ ne: [ref(`finding.${id}`), 'fails'] }, test ?? false] },
  ],
});

/** Guards of the approval: one for each condition, so that the refusal says which one is open. */
export const conditionGuards: readonly Check[] = conditions.map((condition) => ({
  code: `condition-${condition.id.toLowerCase()}`,
  test: met(condition),
  text: {
    zh: `条件 ${condition.id} 还不满足：${condition.title.zh}`,
    en: `Condition ${condition.id} is not met: ${condition.title.en}`,
  },
  remedy: {
    zh: '核定这一条，或者退回查清事实；确实不符合的，告知陈述申辩权后不予批准。',
    en: 'Assess it, or send the file back for facts; if it fails, refuse after hearing the applicant.',
  },
  ...(condition.basis ? { basis: condition.basis } : {}),
}));
