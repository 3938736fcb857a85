/** Acts of the person who asks, or of their agent. */
import type { Action } from '../../../../src/language/action.ts';
import { field, ref } from '../../../../src/language/expression.ts';
import { answered, answers, asker, move, stop, tell, window } from './law.ts';

export const asking: { readonly [id: string]: Action } = {
  save: {
    title: { zh: '先存着', en: 'Save' },
    consequence: { zh: '以后再办。', en: 'Finish it later.' },
    from: ['draft', 'correcting'],
    by: asker,
    edits: true,
    weight: 'quiet',
    happened: { zh: '已保存', en: 'Saved' },
    effects: [{ when: { eq: [ref('state'), 'draft'] }, do: 'clock', op: 'restart', clock: 'draft' }],
  },
  request: {
    title: { zh: '提交请求', en: 'Submit the request' },
    consequence: { zh: '15个工作日内答复。', en: 'Answered within 15 working days.' },
    from: ['draft'],
    by: asker,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: { zh: '已提交', en: 'Submitted' },
    effects: [
      move('submitted'),
      stop('draft'),
      { do: 'clock', op: 'start', clock: 'answer15' },
      { do: 'issue-paper', paper: 'receipt' },
      tell([...window, ...answers], '新的个人信息请求', 'A new request about one’s own data'),
      {
        when: { eq: [field('kind'), 'withdrawConsent'] },
        ...tell(
          answers,
          '申请人撤回同意：即日停止以同意为依据的处理',
          'Consent is withdrawn: processing that rests on it stops today',
        ),
      },
    ],
  },
  resubmit: {
    title: { zh: '补齐后提交', en: 'Submit again' },
    consequence: { zh: '从今天起重新计算答复期限。', en: 'The time for the answer runs afresh from today.' },
    from: ['correcting'],
    by: asker,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: { zh: '已补正', en: 'Completed' },
    effects: [
      move('submitted'),
      stop('c3'),
      { do: 'clock', op: 'restart', clock: 'answer15' },
      tell([...window, ...answers], '申请人已补正', 'The applicant has completed the request'),
    ],
  },
  withdraw: {
    title: { zh: '撤回请求', en: 'Withdraw the request' },
    consequence: { zh: '本件结束；以后可以重新提出。', en: 'The case closes; you may ask again later.' },
    from: ['submitted', 'correcting', 'refusal-proposed'],
    by: asker,
    weight: 'careful',
    happened: { zh: '申请人撤回请求', en: 'Withdrawn by the applicant' },
    effects: [
      move('withdrawn'),
      ...answered,
      stop('c3'),
      tell(answers, '申请人已撤回请求', 'The applicant has withdrawn the request'),
    ],
  },
  discard: {
    title: { zh: '删除草稿', en: 'Delete the draft' },
    consequence: {
      zh: '填写的内容和材料一起删除，不能恢复。',
      en: 'What you entered and uploaded is erased for good.',
    },
    from: ['draft'],
    by: asker,
    weight: 'careful',
    happened: { zh: '草稿已删除', en: 'Draft deleted' },
    effects: [move('erased'), stop('draft'), { do: 'erase', what: 'all' }],
  },
};
