/** States of a report, with the words that the unit reads. */
import { both, ended, state, unmet } from '../shared/reporting.ts';

const wait = both('不用做什么。', 'Nothing to do.');

export const states = {
  draft: state(['待登记', 'To be registered'], ['先登记入境日期', 'Register the day of entry first'], 'applicant', {
    draft: true,
    next: ['due', 'submitted', 'accepted'],
    todo: both(
      '填批件号、团长和出入境日期，登记后计算报告期限。',
      'Enter approval, head and dates; the time for the report then runs.',
    ),
  }),
  due: state(['待报告', 'Report due'], ['请写出访报告', 'Please write the report'], 'applicant', {
    next: ['drafted', 'submitted', 'accepted'],
    todo: both(
      '入境后一个月内写完，由单位负责人签报。',
      'Complete it within a month of entry; the unit’s leader signs it.',
    ),
  }),
  drafted: state(['待单位签报', 'To be signed'], ['等单位负责人签报', 'Waiting for the unit’s leader'], 'applicant', {
    next: ['submitted', 'accepted'],
    todo: both('单位负责人签报，或者退回修改。', 'The unit’s leader signs it, or sends it back.'),
  }),
  submitted: state(['已提交', 'Handed in'], ['正在核对报告', 'The report is being checked'], 'office', {
    next: ['checked', 'accepted'],
    todo: wait,
  }),
  'deviation-review': state(
    ['偏差审查', 'Deviations under review'],
    ['正在审查与批准不符的地方', 'The deviations are under review'],
    'office',
    {
      next: ['checked', 'accepted'],
      todo: wait,
    },
  ),
  checked: state(['已核对', 'Checked'], ['等待通过', 'Awaiting acceptance'], 'office', {
    next: ['accepted'],
    todo: wait,
  }),
  returned: state(['已退回', 'Returned'], ['报告退回修改', 'The report was returned'], 'applicant', {
    next: ['drafted', 'submitted', 'accepted'],
    todo: both(
      '5 个工作日内按通知改好，再签报。',
      'Mend what the notice lists within 5 working days, and have it signed again.',
    ),
  }),
  accepted: state(['已通过', 'Accepted'], ['请在单位公开', 'Please disclose it in the unit'], 'applicant', {
    next: ['published', 'archived'],
    todo: both(
      '在单位内网或公告栏公开不少于 5 个工作日，再登记。',
      'Show it on the unit’s intranet or board for at least 5 working days, and record it.',
    ),
  }),
  published: state(['公开中', 'Disclosed'], ['报告正在单位公开', 'The report is shown in the unit'], 'applicant', {
    next: ['archived'],
    todo: both('公开满 5 个工作日后归档。', 'File it when it has been shown for 5 working days.'),
  }),
  archived: ended(
    ['已归档', 'Filed'],
    ['报告已归档', 'The report is on file'],
    ['成果有进展的，继续登记。', 'Go on recording the follow-up of outcomes.'],
  ),
  withdrawn: unmet(
    ['已撤回', 'Withdrawn'],
    ['登记已撤回', 'The entry was withdrawn'],
    ['登记错的，重新登记。', 'Register it anew.'],
  ),
} as const;
