/** States, with the words the person reads. */
import type { State } from '../../../../src/language/procedure.ts';

const nothing = { zh: '您不用做什么。', en: 'Nothing for you to do.' };

export const states: { readonly [id: string]: State } = {
  draft: {
    title: { zh: '草稿', en: 'Draft' },
    waits: 'applicant',
    draft: true,
    next: ['submitted', 'answered'],
    headline: { zh: '还没有提交', en: 'Not submitted yet' },
    todo: {
      zh: '填完后提交；草稿到期自动删除。',
      en: 'Complete and submit it; a draft is erased when its time is up.',
    },
  },
  submitted: {
    title: { zh: '已提交', en: 'Submitted' },
    waits: 'office',
    next: ['answered'],
    headline: { zh: '我们正在办您的请求', en: 'We are working on your request' },
    todo: nothing,
  },
  correcting: {
    title: { zh: '待补正', en: 'To be completed' },
    waits: 'applicant',
    next: ['submitted', 'answered'],
    headline: { zh: '请补充身份材料', en: 'Please complete your proof of identity' },
    todo: {
      zh: '按通知书一次补齐，再提交。',
      en: 'Complete everything on the notice, then submit again.',
    },
  },
  'refusal-proposed': {
    title: { zh: '拟不予办理，法制审核中', en: 'Refusal proposed, being checked' },
    waits: 'office',
    next: ['refused'],
    headline: { zh: '我们正在核对依据', en: 'We are checking the grounds' },
    todo: nothing,
  },
  answered: {
    title: { zh: '已办结', en: 'Answered' },
    waits: 'nobody',
    final: true,
    headline: { zh: '您的请求已办结', en: 'Your request has been answered' },
    todo: { zh: '答复书写明办了什么。', en: 'The letter says what was done.' },
  },
  refused: {
    title: { zh: '不予办理', en: 'Refused' },
    waits: 'nobody',
    final: true,
    unmet: true,
    headline: { zh: '您的请求没有办理', en: 'Your request was refused' },
    todo: {
      zh: '决定书写明事实、依据、理由和救济途径。',
      en: 'The decision states the facts, the ground, the reasons and the remedies.',
    },
  },
  withdrawn: {
    title: { zh: '已撤回', en: 'Withdrawn' },
    waits: 'nobody',
    final: true,
    unmet: true,
    headline: { zh: '您撤回了请求', en: 'You withdrew the request' },
    todo: { zh: '想办时可以重新提出。', en: 'You may ask again whenever you wish.' },
  },
  lapsed: {
    title: { zh: '逾期未补正', en: 'Closed, not completed' },
    waits: 'nobody',
    final: true,
    unmet: true,
    headline: { zh: '到期没有补齐，本件结束', en: 'Not completed in time: the case is closed' },
    todo: {
      zh: '对您没有不利影响，随时可以重新提出。',
      en: 'Nothing is held against you; you may ask again at any time.',
    },
  },
  erased: {
    title: { zh: '草稿已删除', en: 'Draft erased' },
    waits: 'nobody',
    final: true,
    headline: { zh: '草稿和材料已经删除', en: 'The draft and its files are erased' },
    todo: { zh: '想办时可以重新填写。', en: 'You may start again whenever you wish.' },
  },
};
