/** Corrections that came by post after the time for them had lapsed, and were posted within it: the postmark counts (0 §1.1 R3). */
import { type Expr, input, ref } from '../expression.ts';
import type { Check } from '../refusal.ts';
import { type Gate, type GateLog, type GateOptions, start, tell } from './gate-options.ts';
import { happenedBetween } from './guards.ts';

/** The day of receipt of such corrections; nothing where there were none. */
export const postedOn: Expr = ref('last.take-posted.receivedOn');

const postedInTime: Check = {
  code: 'posted-late',
  field: 'postmark',
  test: { le: [input('postmark'), ref('clock.c3.due')] },
  text: { zh: '邮戳在补正期限之后', en: 'The postmark is later than the last day for correction' },
  remedy: {
    zh: '本件已经结束，请告知申请人可以重新申请。',
    en: 'The case is closed; tell the applicant to apply again.',
  },
  basis: {
    text: {
      zh: '共用规则 R3：邮寄的以邮戳为准（《民法典》第二百零三条第二款）',
      en: 'Shared rule R3: what is posted is in time by its postmark (Civil Code, article 203(2))',
    },
    mark: 'design',
  },
};

const postmarkFirst: Check = {
  code: 'postmark-ahead',
  field: 'postmark',
  test: { le: [input('postmark'), input('receivedOn')] },
  text: { zh: '邮戳日不能在签收日之后', en: 'The postmark cannot be later than the day of receipt' },
  remedy: { zh: '照信封上的邮戳填写。', en: 'Enter the day on the postmark.' },
};

export const postedActions = (gate: GateOptions, log: GateLog): Gate['actions'] => ({
  'take-posted': {
    title: { zh: '收下期限内寄出的补正', en: 'Take corrections posted in time' },
    consequence: {
      zh: '本件恢复办理，从签收之日起重新计算 5 个工作日。',
      en: 'The case goes on; our 5 working days run afresh from the day of receipt.',
    },
    from: ['lapsed'],
    by: gate.gate,
    edits: true,
    needsComplete: true,
    weight: 'quiet',
    happened: { zh: '补正在期限内寄出，已收下', en: 'Corrections posted in time, received' },
    input: [
      { key: 'postmark', type: 'date', label: { zh: '邮戳日', en: 'Postmark' } },
      { key: 'receivedOn', type: 'date', initial: '{today}', label: { zh: '签收日', en: 'Signed for on' } },
    ],
    guards: [
      postedInTime,
      postmarkFirst,
      happenedBetween(
        'receivedOn',
        ref('on.request-correction'),
        'received-when',
        '签收日要在补正通知之日和今天之间',
        'The day of receipt lies between the notice and today',
      ),
    ],
    effects: [
      { do: 'move', to: gate.received },
      start('c1', input('receivedOn')),
      ...log('filed'),
      tell(
        [{ role: 'applicant' }],
        '您寄来的补正已收到，本件恢复办理',
        'The corrections you posted have arrived; your case goes on',
      ),
    ],
  },
});
