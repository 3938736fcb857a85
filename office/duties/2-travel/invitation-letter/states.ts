/** States and clocks after acceptance. */
import type { Clock } from '../../../../src/language/clock.ts';
import { setting } from '../../../../src/language/expression.ts';
import type { State } from '../../../../src/language/procedure.ts';
import { both, state } from '../shared/documents.ts';
import { changzhou, house, shenzhen, zhejiang } from './law.ts';

const none = both('您不用做什么。', 'Nothing for you to do.');
const ended = (title: [string, string], headline: [string, string], todo: [string, string]): State =>
  state(title, headline, 'nobody', { final: true, todo: both(...todo) });

export const states: { readonly [id: string]: State } = {
  accepted: state(['已受理', 'Accepted'], ['正在核实', 'Being verified'], 'office', {
    next: ['verified', 'issued'],
    todo: none,
  }),
  verified: state(['已核实', 'Verified'], ['等待签发', 'Awaiting the decision'], 'office', {
    next: ['issued'],
    todo: none,
  }),
  forwarded: state(
    ['已报上级', 'Sent up'],
    ['已报上级决定，暂停计时', 'The superior decides; the time stops'],
    'other',
    {
      next: ['issued'],
      todo: none,
    },
  ),
  issued: state(['已签发', 'Issued'], ['邀请函已签发', 'The letter is issued'], 'applicant', {
    next: ['closed'],
    todo: both(
      '离境或取消后30天内报告结果；逾期不能再申报。',
      'Report the outcome within 30 days of exit or cancellation; after that nothing new can be filed.',
    ),
  }),
  amending: state(
    ['更正中', 'Being corrected'],
    ['正在更正姓名、护照', 'A name or passport is being corrected'],
    'applicant',
    {
      next: ['accepted'],
      todo: both(
        '只改姓名和护照，改好提交；原邀请函在换发前有效。',
        'Change names and passports alone and hand it in; the letter stays valid until it is issued anew.',
      ),
    },
  ),
  closed: ended(
    ['已办结', 'Closed'],
    ['结果已报告，本件办结', 'The outcome is reported; closed'],
    ['没有其他事要办。', 'Nothing else to do.'],
  ),
  revoked: ended(
    ['已撤销', 'Revoked'],
    ['邀请函已撤销，已通知使领馆', 'The letter was revoked and the mission told'],
    ['撤销书写明理由。', 'The letter of revocation states the reasons.'],
  ),
};

const red = (zh: string, en: string): Clock['lapse'] => ({ light: 'red', text: both(zh, en) });

export const clocks: { readonly [id: string]: Clock } = {
  decide: {
    title: both('审核', 'Decision'),
    unit: 'WD',
    length: setting('invite.decisionDays'),
    whose: 'office',
    kind: 'promise',
    reminders: [1],
    pauses: [{ id: 'superior', text: both('上级决定', 'The superior decides'), basis: zhejiang }],
    starts: both('受理', 'Acceptance'),
    until: both('签发、不予办理或报上级', 'Issue, refuse or send up'),
    basis: changzhou,
    lapse: red('审核逾期', 'The decision is late'),
  },
  diplomatFile: {
    title: both('驻华外交官：报本办的最后一天', 'Diplomats: last day to the city'),
    unit: 'BWD',
    length: setting('invite.diplomatCityDays'),
    whose: 'applicant',
    kind: 'promise',
    starts: both('来访日', 'The visit'),
    until: both('单位提交', 'The unit files'),
    basis: shenzhen,
    lapse: { note: both('提交晚于30个工作日', 'Filed later than 30 working days ahead') },
  },
  diplomatUp: {
    title: both('驻华外交官：报省的最后一天', 'Diplomats: last day to the province'),
    unit: 'BWD',
    length: setting('invite.diplomatUpDays'),
    whose: 'office',
    kind: 'promise',
    reminders: [2],
    starts: both('来访日', 'The visit'),
    until: both('报上级', 'Sent up'),
    basis: shenzhen,
    lapse: red('报省晚于25个工作日', 'Sent up later than 25 working days ahead'),
  },
  outcome: {
    title: both('结果报告', 'Outcome report'),
    unit: 'CD',
    length: setting('invite.outcomeDays'),
    whose: 'applicant',
    kind: 'promise',
    reminders: [7, 1],
    starts: both('离境（先按计划，离境后按实际）或取消', 'Exit, as planned and then as it was, or cancellation'),
    until: both('报告来访或取消', 'The visit or cancellation is reported'),
    basis: changzhou,
    lapse: red('结果报告逾期：不能再申报', 'The outcome report is late: nothing new can be filed'),
  },
  letter: {
    title: both('邀请函有效期', 'Validity of the letter'),
    unit: 'VAL',
    per: 'day',
    length: setting('invite.letterDays'),
    whose: 'holder',
    kind: 'promise',
    reminders: [14],
    starts: both('签发（当日为第1日）', 'Issue, as day 1'),
    until: both('凭函申请签证', 'The visa is applied for'),
    basis: house,
    lapse: { act: 'expire-letter', text: both('邀请函过期', 'The letter expires') },
  },
  copies: {
    title: both('护照复印件保存', 'Passport copies kept'),
    unit: 'RET',
    length: 730,
    whose: 'office',
    kind: 'promise',
    starts: both('办结', 'Closing'),
    until: both('删除材料', 'The files are erased'),
    basis: house,
    lapse: { act: 'erase-copies', text: both('材料到期删除', 'The files are erased') },
  },
};
