/** Acts of the applicant and the agent at the common gate. */
import { ref } from '../expression.ts';
import { type Gate, type GateLog, type GateOptions, start, stop, tell } from './gate-options.ts';

/** Save, submit, submit the corrections. */
function submission(gate: GateOptions, log: GateLog): Gate['actions'] {
  const { submit, received, filers } = gate;
  return {
    save: {
      title: { zh: '先存着', en: 'Save' },
      consequence: { zh: '以后再办。', en: 'Finish it later.' },
      from: ['draft', 'correcting'],
      by: filers,
      edits: true,
      weight: 'quiet',
      happened: { zh: '已保存', en: 'Saved' },
      effects: [{ when: { eq: [ref('state'), 'draft'] }, do: 'clock', op: 'restart', clock: 'draft' }],
    },
    [submit]: {
      title: { zh: '提交申请', en: 'Submit the application' },
      consequence: { zh: '当场给您回执和查询码。', en: 'You get a receipt and a tracking code at once.' },
      from: ['draft'],
      by: filers,
      edits: true,
      needsComplete: true,
      weight: 'main',
      happened: { zh: '已提交', en: 'Filed' },
      ...(gate.submitGuards ? { guards: gate.submitGuards } : {}),
      effects: [
        { do: 'move', to: received },
        stop('draft'),
        start('c1'),
        ...(gate.onSubmit ?? []),
        { do: 'issue-paper', paper: 'receipt' },
        ...log('filed'),
        tell(
          gate.gate,
          '新的申请，请在5个工作日内受理或一次告知补正',
          'A new application: accept it, or list all corrections, within 5 working days',
        ),
      ],
    },
    resubmit: {
      title: { zh: '补齐后提交', en: 'Submit the corrections' },
      consequence: { zh: '从今天起重新计算 5 个工作日。', en: 'Our 5 working days run afresh from today.' },
      from: ['correcting'],
      by: filers,
      edits: true,
      needsComplete: true,
      weight: 'main',
      happened: { zh: '已补正', en: 'Corrections submitted' },
      effects: [
        { do: 'move', to: received },
        stop('c3'),
        { do: 'clock', op: 'restart', clock: 'c1' },
        ...log('filed'),
        tell(
          gate.gate,
          '申请人已补正，请在5个工作日内受理',
          'The applicant has completed the papers; accept within 5 working days',
        ),
      ],
    },
  };
}

/** Withdraw the application, delete the draft. */
function leaving(gate: GateOptions, log: GateLog): Gate['actions'] {
  const { received, filers } = gate;
  const applicant = filers.filter((who) => who.role === 'applicant' || who.role === 'agent');
  return {
    withdraw: {
      title: { zh: '撤回申请', en: 'Withdraw the application' },
      consequence: { zh: '本件结束；以后可以重新申请。', en: 'The case closes; you may apply again later.' },
      from: [received, 'correcting', ...gate.withdrawFrom],
      by: applicant,
      weight: 'careful',
      happened: { zh: '申请人撤回申请', en: 'Withdrawn by the applicant' },
      effects: [
        { do: 'move', to: 'withdrawn' },
        ...['c1', 'c3', ...gate.withdrawClocks].map(stop),
        ...log('withdrawn'),
        tell(gate.gate, '申请人已撤回申请', 'The applicant has withdrawn the application'),
      ],
    },
    discard: {
      title: { zh: '删除草稿', en: 'Delete the draft' },
      consequence: {
        zh: '填写的内容和材料一起删除，不能恢复。',
        en: 'What you entered and uploaded is erased for good.',
      },
      from: ['draft'],
      by: applicant,
      weight: 'careful',
      happened: { zh: '草稿已删除', en: 'Draft deleted' },
      effects: [{ do: 'move', to: 'erased' }, stop('draft'), { do: 'erase', what: 'all' }],
    },
  };
}

export const filerActions = (gate: GateOptions, log: GateLog): Gate['actions'] => ({
  ...submission(gate, log),
  ...leaving(gate, log),
});
