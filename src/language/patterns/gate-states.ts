/** States of the common gate, with the words that the applicant reads. */
import { type Gate, type GateOptions, nothing } from './gate-options.ts';

const closed: Gate['states'] = {
  'not-accepted': {
    title: { zh: '不予受理', en: 'Not accepted' },
    waits: 'nobody',
    final: true,
    unmet: true,
    headline: { zh: '本件没有受理', en: 'The application was not accepted' },
    todo: {
      zh: '决定书写明理由、应当向谁申请和怎么救济。',
      en: 'The decision states the reasons, the competent body and the remedies.',
    },
  },
  lapsed: {
    title: { zh: '逾期未补正', en: 'Closed, not corrected' },
    waits: 'nobody',
    final: true,
    unmet: true,
    headline: { zh: '到期没有补齐，本件结束', en: 'Not completed in time: the case is closed' },
    todo: {
      zh: '对您没有不利影响，随时可以重新申请。',
      en: 'Nothing is held against you; you may apply again at any time.',
    },
  },
  withdrawn: {
    title: { zh: '已撤回', en: 'Withdrawn' },
    waits: 'nobody',
    final: true,
    unmet: true,
    headline: { zh: '您撤回了申请', en: 'You withdrew the application' },
    todo: { zh: '想办时可以重新申请。', en: 'You may apply again whenever you wish.' },
  },
  erased: {
    title: { zh: '草稿已删除', en: 'Draft erased' },
    waits: 'nobody',
    final: true,
    headline: { zh: '草稿和材料已经删除', en: 'The draft and its files are erased' },
    todo: { zh: '想办时可以重新填写。', en: 'You may start again whenever you wish.' },
  },
};

const noNeedState: Gate['states'] = {
  'closed-no-need': {
    title: { zh: '不需要批准', en: 'No approval needed' },
    waits: 'nobody',
    final: true,
    headline: { zh: '这件事不需要批准', en: 'This needs no approval' },
    todo: { zh: '您可以直接办，不用再申请。', en: 'You are free to go ahead; no application is needed.' },
  },
};

export function gateStates({ received, accepted, noNeed }: GateOptions): Gate['states'] {
  return {
    draft: {
      title: { zh: '草稿', en: 'Draft' },
      waits: 'applicant',
      draft: true,
      next: [received, accepted],
      headline: { zh: '还没有提交', en: 'Not submitted yet' },
      todo: {
        zh: '填完后提交；草稿到期自动删除。',
        en: 'Complete and submit it; a draft is erased when its time is up.',
      },
    },
    [received]: {
      title: { zh: '已提交', en: 'Submitted' },
      waits: 'office',
      next: [accepted],
      headline: { zh: '我们正在看材料齐不齐', en: 'We are checking that nothing is missing' },
      todo: nothing,
    },
    correcting: {
      title: { zh: '待补正', en: 'To be corrected' },
      waits: 'applicant',
      next: [received, accepted],
      headline: { zh: '请补齐材料', en: 'Please complete your papers' },
      todo: {
        zh: '按补正通知书一次补齐，再提交。',
        en: 'Complete everything on the notice of correction, then submit again.',
      },
    },
    ...closed,
    ...(noNeed ? noNeedState : {}),
  };
}
