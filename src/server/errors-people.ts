/** Codes of units, mandates, absences and the counter; part of the one table in `errors.ts`. */
import type { ErrorEntry } from './error-entry.ts';

const both = (zh: string, en: string) => ({ zh, en });

export const peopleErrors = {
  'act.own-matter': {
    status: 403,
    title: both('本人的件', 'Own matter'),
    text: both('这是您自己或您单位的件。', 'This is your own matter, or your unit’s.'),
    remedy: both('请由另一人办理。', 'Another person must do it.'),
  },
  'act.recused': {
    status: 403,
    title: both('已回避', 'Withdrawn'),
    text: both('您已对本件回避。', 'You have withdrawn from this case.'),
    remedy: both('请由另一人办理。', 'Another person must do it.'),
  },
  'case.unit-needed': {
    status: 422,
    title: both('由单位申请', 'A unit applies'),
    text: both('本事项由单位申请，您不是该单位的专办员。', 'A unit applies for this; you are not its liaison.'),
    remedy: both('先登记单位，或请单位把您加为专办员。', 'Register the unit, or have it add you as liaison.'),
  },
  'case.not-opener': {
    status: 403,
    title: both('不由您发起', 'Not yours to open'),
    text: both('本事项由有关处室的人员发起。', 'Officers of the department in charge open this.'),
    remedy: both('请其发起。', 'Ask them to.'),
  },
  'case.not-for-units': {
    status: 422,
    title: both('申请人类型不对', 'Wrong kind of applicant'),
    text: both('本事项不由这类申请人申请。', 'This kind of applicant cannot apply for it.'),
    remedy: both('看办事指南里“谁可以办”。', 'See “who may apply” in the guide.'),
  },
  'counter.not-yours': {
    status: 403,
    title: both('不是窗口', 'Not the counter'),
    text: both('只有本事项的窗口可以代办。', 'Only the counter of this procedure files for somebody.'),
    remedy: both('请到窗口办理。', 'Go to the counter.'),
  },
  'counter.no-account': {
    status: 422,
    title: both('没有这个账户', 'No such account'),
    text: both('没有这个申请人账户。', 'There is no applicant’s account of that login.'),
    remedy: both('核对账号，或不填账号，只填姓名。', 'Check it, or leave it empty and enter the name only.'),
  },
  'mandate.not-covering': {
    status: 403,
    title: both('不在授权内', 'Outside the mandate'),
    text: both('您的授权不包括这个事项，或已到期。', 'Your mandate does not cover this, or has ended.'),
    remedy: both('请委托人重新授权。', 'Ask for a new mandate.'),
  },
  'mandate.no-agent': {
    status: 422,
    title: both('不能作代理人', 'Cannot be the agent'),
    text: both('没有这个账户或单位，或就是您自己。', 'There is no such account or unit, or it is your own.'),
    remedy: both(
      '填写代理人的登录邮箱，或单位的统一社会信用代码。',
      'Enter the agent’s login e-mail, or the unit’s unified social credit code.',
    ),
  },
  'mandate.unit-unchecked': {
    status: 422,
    title: both('单位还没有核对', 'Unit not checked yet'),
    text: both('这个单位的证照我们还没有核对。', 'We have not checked this unit’s certificate yet.'),
    remedy: both('请该单位带证照到窗口核对后再授权。', 'Let the unit bring its certificate to the counter first.'),
  },
  'mandate.relation': {
    status: 422,
    title: both('关系不对', 'Wrong relation'),
    text: both('单位不能是亲属。', 'A unit is no relative.'),
    remedy: both('改选“与您的关系”。', 'Choose another relation.'),
  },
  'mandate.deed': {
    status: 422,
    title: both('授权委托书的日期不对', 'Wrong day of the power of attorney'),
    text: both('授权委托书已到期，或没有写到哪一天。', 'The power of attorney has run out, or names no last day.'),
    remedy: both('填写委托书上的最后一天，不早于今天。', 'Enter the last day it names, not before today.'),
  },
  'mandate.deed-there': {
    status: 409,
    title: both('已有授权委托书', 'Power of attorney on file'),
    text: both(
      '授权已终止，或委托书已在案，只有委托人可以更换。',
      'The mandate has ended, or a paper is on file that only the principal replaces.',
    ),
    remedy: both('请委托人更换，或重新授权。', 'Ask the principal to replace it, or for a new mandate.'),
  },
  'mandate.dates': {
    status: 422,
    title: both('日期不对', 'Wrong days'),
    text: both('授权从今天或以后开始，最长三年。', 'A mandate begins today or later and runs three years at most.'),
    remedy: both('改正起止日期。', 'Correct the days.'),
  },
  'unit.taken': {
    status: 409,
    title: both('单位已登记', 'Unit registered already'),
    text: both('这个统一社会信用代码已登记。', 'A unit with this code is registered already.'),
    remedy: both('请该单位的专办员把您加入。', 'Ask a liaison of the unit to add you.'),
  },
  'unit.last-liaison': {
    status: 409,
    title: both('至少一名专办员', 'One liaison at least'),
    text: both('单位至少要有一名专办员。', 'A unit keeps at least one liaison.'),
    remedy: both('先加一名，再撤下这一名。', 'Add another before you take this one out.'),
  },
  'unit.code': {
    status: 422,
    title: both('代码不对', 'Wrong code'),
    text: both('统一社会信用代码的校验不对。', 'The unified social credit code does not check.'),
    remedy: both('对照证照上的18位代码核对。', 'Compare the 18 characters with the certificate.'),
  },
  'unit.not-yourself': {
    status: 403,
    title: both('不能给自己', 'Not for yourself'),
    text: both('不能给自己加角色。', 'You cannot give a role to yourself.'),
    remedy: both('请单位的另一人来加。', 'Another person of the unit must do it.'),
  },
  'unit.no-person': {
    status: 422,
    title: both('没有这个账户', 'No such account'),
    text: both('没有这个账户。', 'There is no such account.'),
    remedy: both('请其先在门户注册。', 'Let them register on the portal first.'),
  },
  'absence.dates': {
    status: 422,
    title: both('日期不对', 'Wrong days'),
    text: both(
      '代理从今天或以后开始，与已有的不重叠，最长一年。',
      'Cover begins today or later, does not overlap another, and lasts a year at most.',
    ),
    remedy: both('改正起止日期。', 'Correct the days.'),
  },
  'absence.deputy': {
    status: 422,
    title: both('不能代理', 'Cannot stand in'),
    text: both('代理人须是本办另一名在岗人员。', 'The deputy must be another person of the office with a post.'),
    remedy: both('另选一人。', 'Choose another.'),
  },
  'ledger.holder': {
    status: 409,
    title: both('东西不在那里', 'The thing is elsewhere'),
    text: both('账上这件东西不在交出的人手里。', 'The ledger has this thing with somebody else than the giver.'),
    remedy: both('先核对台账，再办移交。', 'Look at the ledger first, then hand it over.'),
  },
  'person.unknown': {
    status: 422,
    title: both('没有这个人', 'No such person'),
    text: both('所选的不是本办在岗人员。', 'The one chosen is not on a post of the office.'),
    remedy: both('请从名单中选。', 'Choose from the list.'),
  },
  'person.no-post': {
    status: 422,
    title: both('此人办不了', 'Not theirs to handle'),
    text: both('所选的人没有办理本件的岗位。', 'The one chosen holds no post that handles this case.'),
    remedy: both('转给有岗位的人；只需对方知晓的，请用抄送。', 'Choose somebody with such a post; to inform, copy it.'),
  },
} as const satisfies { [code: string]: ErrorEntry };
