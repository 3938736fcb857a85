/** States of a confirmation, with the words that the sending unit reads. */
import { both, ended, state, unmet } from '../shared/reporting.ts';

const wait = both('不用做什么。', 'Nothing to do.');

export const states = {
  draft: state(['草稿', 'Draft'], ['还没有提交', 'Not filed yet'], 'applicant', {
    draft: true,
    next: ['received', 'consulting', 'consented', 'confirmed'],
    todo: both('照来函填写，附派出单位请示。', 'Fill it in from the letter, with the request of your unit.'),
  }),
  received: state(['已收件', 'Received'], ['窗口正在登记来函', 'The letter is being registered'], 'office', {
    next: ['consulting', 'consented'],
    todo: wait,
  }),
  consulting: state(
    ['征求意见', 'Consulting'],
    ['正在研究是否同意参团', 'Whether to take part is being considered'],
    'office',
    {
      next: ['consented', 'notice-in', 'confirmed'],
      todo: both(
        '单位负责人答复是否派人；内容有变的，更改后保存。',
        'The unit’s leader answers whether you send people; save changes here.',
      ),
    },
  ),
  forwarded: state(
    ['报上级', 'With the superior'],
    ['已报上级，暂停计时', 'With the superior; the time stops'],
    'other',
    {
      next: ['consented', 'confirmed'],
      todo: wait,
    },
  ),
  consented: state(
    ['已同意', 'Consented'],
    ['原则同意，等任务通知书', 'Agreed in principle; the task notice is awaited'],
    'applicant',
    {
      next: ['notice-in', 'confirmed'],
      todo: both(
        '收到任务通知书后登记；同时在单位公示 5 个工作日。与来函不同的，先更改内容。',
        'Record the task notice when it comes; put your member up in the unit for 5 working days. Where it differs from the letter, amend the filing first.',
      ),
    },
  ),
  'notice-in': state(['通知书已到', 'Notice received'], ['正在确认', 'Being confirmed'], 'office', {
    next: ['confirmed'],
    todo: both('公示期满的，登记结果。', 'When the unit’s notice is over, record its result.'),
  }),
  confirmed: state(['已确认', 'Confirmed'], ['任务已确认', 'The trip is confirmed'], 'applicant', {
    next: ['abroad', 'returned', 'closed'],
    todo: both(
      '凭确认件和任务通知书副本办护照。组团单位有变更的，要有新的通知书。',
      'Apply for passports with the confirmation and a copy of the notice. A change by the organiser needs its new notice.',
    ),
  }),
  abroad: state(['在外', 'Abroad'], ['人员在外', 'Abroad'], 'applicant', {
    next: ['returned', 'closed'],
    todo: both('入境后登记。', 'Record the entry when back.'),
  }),
  returned: state(['已回国', 'Returned'], ['请交报告、还证照', 'Report, and return the documents'], 'applicant', {
    next: ['closed'],
    todo: both(
      '7 日内交回证照，一个月内交团组报告或者自己的报告。',
      'Documents back within 7 days, the group’s report or your own within a month.',
    ),
  }),
  declined: unmet(
    ['不同意', 'Declined'],
    ['没有同意参团', 'Taking part was declined'],
    ['通知写明理由；条件变了可以重新来函。', 'The letter states why; a new letter may come when things change.'],
  ),
  answered: ended(
    ['已复函', 'Answered'],
    ['对方机关已答复', 'The body that was asked has answered'],
    ['答复同意的，作为任务审批材料。', 'If it agreed, its answer goes with the trip’s filing.'],
  ),
  asked: state(['已去函', 'Letter sent'], ['已向对方机关征求意见', 'The other body was asked'], 'other', {
    next: ['answered'],
    todo: wait,
  }),
  expired: unmet(
    ['已过期', 'Expired'],
    ['同意或确认已过期', 'The consent or confirmation has expired'],
    ['仍要出访的，请组团单位重新来函。', 'If the trip is still needed, the organiser writes anew.'],
  ),
  cancelled: unmet(
    ['已取消', 'Cancelled'],
    ['不再参团', 'Not taking part any more'],
    ['已领证照 7 日内交回。', 'Return documents within 7 days.'],
  ),
  closed: ended(['已办结', 'Closed'], ['已办结', 'Closed']),
} as const;
