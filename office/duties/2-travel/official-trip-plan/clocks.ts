/** Clocks and states of a plan item (dossier 2, §1). */
import type { Clock } from '../../../../src/language/clock.ts';
import type { State } from '../../../../src/language/procedure.ts';
import { both, design, rules2013 } from './law.ts';

export const clocks: { readonly [id: string]: Clock } = {
  allotment: {
    title: both('分配建议', 'Allotment'),
    unit: 'WD',
    length: 20,
    whose: 'office',
    kind: 'promise',
    reminders: [{ before: 5 }],
    starts: both('提交；年度计划从窗口关闭起算', 'Filing; the annual plan from the closing of its window'),
    until: both('提出分配建议', 'The allotment is proposed'),
    basis: design('窗口关闭后 20 个工作日', '20 working days from the closing of the window'),
    lapse: { light: 'red', text: both('分配建议逾期', 'The proposal is late') },
  },
  correction: {
    title: both('修改', 'Correction'),
    unit: 'WD',
    length: 5,
    whose: 'applicant',
    kind: 'promise',
    reminders: [{ before: 1 }],
    starts: both('退回修改', 'Sent back'),
    until: both('重新提交', 'Filed again'),
    basis: design('修改 5 个工作日', 'Correction in 5 working days'),
    lapse: { act: 'lapse-correction', text: both('按撤回处理', 'Counts as withdrawn') },
  },
  approval: {
    title: both('计划审批', 'Approval of the plan'),
    unit: 'FIX',
    monthDay: '01-31',
    length: 0,
    whose: 'office',
    kind: 'promise',
    reminders: [{ before: 7 }],
    starts: both('提出分配建议', 'The allotment is proposed'),
    until: both('领导小组决定', 'The Leading Group decides'),
    basis: design('1 月 31 日前批准', 'Approved by 31 January'),
    lapse: {
      light: 'red',
      act: 'escalate-approval',
      text: both('报办领导；不自动批准', 'Goes to the leader; nothing is approved by itself'),
    },
  },
  reargue: {
    title: both('再次陈述', 'One more argument'),
    unit: 'WD',
    length: 10,
    whose: 'applicant',
    kind: 'promise',
    starts: both('核减', 'The cut'),
    until: both('单位提出新事实', 'The unit gives new facts'),
    basis: design('10 个工作日', '10 working days'),
    lapse: { act: 'let-stand', text: both('核减生效', 'The cut stands') },
  },
  answer: {
    title: both('答复陈述', 'Answer to the argument'),
    unit: 'WD',
    length: 10,
    whose: 'office',
    kind: 'promise',
    reminders: [{ before: 2 }],
    starts: both('单位提出新事实', 'New facts are given'),
    until: both('答复', 'The answer'),
    basis: design('10 个工作日', '10 working days'),
    lapse: { light: 'red', text: both('答复逾期', 'The answer is late') },
  },
  unused: {
    title: both('计划有效期', 'The item may be used'),
    unit: 'FIX',
    monthDay: '12-31',
    length: 0,
    whose: 'holder',
    kind: 'promise',
    reminders: [{ before: 90 }, { before: 30 }],
    starts: both('计划年度', 'The year of the plan'),
    until: both('组团使用', 'A trip uses it'),
    basis: rules2013,
    lapse: { act: 'expire', text: both('年底未使用，过期', 'Not used by the end of the year: expired') },
  },
};

const ended = (zh: string, en: string, headline: [string, string]): State => ({
  title: both(zh, en),
  waits: 'nobody',
  final: true,
  headline: both(...headline),
});

/** Nothing came of it: kept `case.closedYears` (0 §4). */
const unmet = (...given: Parameters<typeof ended>): State => ({ ...ended(...given), unmet: true });

export const states: { readonly [id: string]: State } = {
  draft: {
    title: both('草稿', 'Draft'),
    waits: 'applicant',
    draft: true,
    next: ['submitted', 'proposed', 'approved'],
    headline: both('还没有提交', 'Not filed yet'),
    todo: both('填完后由单位负责人提交。', 'Complete it; the leader of the unit files it.'),
  },
  submitted: {
    title: both('已提交', 'Filed'),
    waits: 'office',
    next: ['proposed', 'approved'],
    headline: both('正在研究分配', 'The allotment is being worked out'),
    todo: both('不用做什么。', 'Nothing to do.'),
  },
  correcting: {
    title: both('待修改', 'To be corrected'),
    waits: 'applicant',
    next: ['submitted'],
    headline: both('请修改后重新提交', 'Mend it and file it again'),
    todo: both('5 个工作日内重新提交。', 'File it again within 5 working days.'),
  },
  proposed: {
    title: both('拟列入', 'Proposed'),
    waits: 'office',
    next: ['approved'],
    headline: both('等待领导小组决定', 'The Leading Group decides'),
    todo: both('不用做什么。', 'Nothing to do.'),
  },
  approved: {
    title: both('已批准', 'Approved'),
    waits: 'applicant',
    next: ['used'],
    headline: both('计划已批准，年底前使用', 'Approved; use it within the year'),
    todo: both('编号见计划通知，组团时填写。', 'Name its number, which stands in the notice, when you plan the trip.'),
  },
  cut: {
    title: both('已核减', 'Cut'),
    waits: 'applicant',
    next: ['reargued'],
    headline: both('计划被核减', 'The item was cut'),
    todo: both(
      '有新事实的，10 个工作日内可以再陈述一次。',
      'With new facts you may argue once more within 10 working days.',
    ),
  },
  reargued: {
    title: both('再次研究', 'Looked at again'),
    waits: 'office',
    next: ['approved', 'cut-final'],
    headline: both('正在研究单位的新事实', 'The new facts are being looked at'),
    todo: both('不用做什么。', 'Nothing to do.'),
  },
  'cut-final': unmet('核减生效', 'Cut for good', ['核减生效', 'The cut stands']),
  used: {
    title: both('已使用', 'Used'),
    waits: 'other',
    next: ['done'],
    headline: both('计划已使用，等出访和报告', 'Used; the trip and its report are awaited'),
    todo: both('不用做什么；出访报告通过后完成。', 'Nothing to do; it is done when the trip’s report is accepted.'),
  },
  done: ended('已完成', 'Done', ['出访报告已通过，计划完成', 'The report was accepted; the item is done']),
  'swapped-out': ended('已替换', 'Swapped out', ['计划已被替换', 'The item was swapped out']),
  expired: unmet('已过期', 'Expired', ['年底未使用', 'Not used by the end of the year']),
  withdrawn: unmet('已撤回', 'Withdrawn', ['单位撤回了计划', 'The unit withdrew it']),
};
