/**
 * 出访人员承诺 · The commitments of the travellers (dossier 2, §0.1 role `traveller`, §2 `commitments`): each signs by a link of their
 * own, or on the paper original that the unit uploads; both together are possible.
 */
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Signing } from '../../../../src/language/signing.ts';
import { changeKinds } from './facts.ts';
import { both, rules2013 } from './values.ts';

/** States in which the unit fills in the filing, and in which a change is prepared. */
const filling = ['draft', 'correcting'];

export const signings = {
  commitments: {
    title: both('出访人员承诺书', 'Commitments of the travellers'),
    list: 'members',
    name: 'name',
    email: 'email',
    shown: { form: ['title', 'unitName', 'exitDate', 'entryDate'], entry: ['unitName', 'post'] },
    statements: [
      both(
        '只按批准的国家、路线、天数和任务出访，不绕道、不延期，不持普通护照办公务；临时要变的，先报告。',
        'I travel only to the places, by the route, for the days and the task approved, without detours or extra days and not on an ordinary passport; what must change I report first.',
      ),
      both(
        '遵守中国和所到国家、地区的法律和外事纪律，尊重当地习俗；有事听团长安排，必要时联系我国驻当地使领馆。',
        'I obey the law of China and of the places visited and the rules of foreign affairs, respect local customs, follow the head of the delegation and turn to our mission there where needed.',
      ),
      both(
        '保守国家秘密和工作秘密，不带涉密的文件、资料和设备出境；遇到策反、窃密或其他异常，马上报告。',
        'I keep state and work secrets, take no classified paper, data or device abroad, and report at once any attempt to obtain them.',
      ),
      both(
        '按标准使用经费，不用公款旅游，不收不该收的礼品、礼金；收下的礼品按规定登记、上交。',
        'I spend within the standards, do not tour on public money, and accept no gift or money that I may not; gifts received are recorded and handed in.',
      ),
      both(
        '证照只用于这次出访，保管好，遗失马上报告；回国（境）后 7 天内交回保管人，一个月内完成出访报告。',
        'I use the travel document for this trip only, keep it safe and report its loss at once; I hand it back within 7 days of return, and the report is done within a month.',
      ),
    ],
    from: [...filling, 'changing'],
    // What a classified trip is about does not go by mail.
    linksWhen: { ne: [field('classified'), true] },
    original: 'commitments',
    basis: rules2013,
  },
} satisfies { readonly [id: string]: Signing };

const complete: Expr = { ref: 'signing.commitments.complete' };

/** The paper original is demanded until everybody has signed for. */
export const originalNeeded: Expr = { all: [{ in: [ref('state'), filling] }, { not: complete }] };

/** Somebody new signs too: an original from before the change does not bear that name. */
export const newcomersSigned: Check = {
  code: 'trip.commitments-new',
  test: { any: [{ not: { some: [changeKinds, { eq: [ref('item'), 'member'] }] } }, complete] },
  text: both('换了人，承诺书没有签齐', 'There is a new member, and not every traveller has signed the commitments'),
  remedy: both(
    '在“签署”页给新成员发链接；原来签在原件上的人，在那里登记。',
    'Send the new member a link on the page of signatures; record there who signed on paper before.',
  ),
  basis: rules2013,
};

/** All have signed: each by link or, as recorded, on the original; or the original alone bears every signature. */
export const commitmentsWhole: Check = {
  code: 'trip.commitments',
  test: {
    any: [
      complete,
      { all: [{ eq: [ref('signing.commitments.linked'), 0] }, { gt: [ref('material.commitments'), 0] }] },
    ],
  },
  text: both('出访人员承诺书没有签齐', 'Not every traveller has signed the commitments'),
  remedy: both(
    '在“签署”页发链接，或给签在原件上的人登记；没有人用链接签的，上传全体签名的原件。',
    'Send links on the page of signatures, or record there who signed on paper; where nobody signed by link, upload the original with all signatures.',
  ),
  basis: rules2013,
};
