/** Acts of rating, call-back, rectification, dispute and second answer (dossier 0 §5). */
import type { Action, Effect, Who } from '../../../../src/language/action.ts';
import { type Expr, input, ref, today } from '../../../../src/language/expression.ts';
import type { Field, Option } from '../../../../src/language/field.ts';
import { ownDecisions } from '../../../../src/language/patterns/alone.ts';
import { aspects, grades } from '../../../../src/language/rating-words.ts';
import type { Check } from '../../../../src/language/refusal.ts';

const rater: readonly Who[] = [{ role: 'applicant' }];
const system: readonly Who[] = [{ role: 'system' }];
/** D1 supervises; the head of the unit puts right, or the deputy director where the head is the one who was rated. */
export const desk: readonly Who[] = [
  { role: 'handler', body: 'd1' },
  { role: 'dept_head', body: 'd1' },
];
export const unitHead: readonly Who[] = [
  { role: 'dept_head', body: 'district' },
  { role: 'deputy_director', body: 'office' },
];

const option = (value: string, zh: string, en: string): Option => ({ value, label: { zh, en } });
const bad = ['1', '2'] as const;
const isBad: Expr = { in: [input('grade'), bad] };
const isGood: Expr = { in: [input('grade'), ['3', '4', '5']] };
const wantsCall: Expr = { eq: [ref('last.rate.callback'), true] };

const move = (to: string, when?: Expr): Effect => ({ ...(when === undefined ? {} : { when }), do: 'move', to });
const start = (clock: string, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'clock',
  op: 'start',
  clock,
});
const stop = (clock: string, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'clock',
  op: 'stop',
  clock,
});
const row = (status: string, columns: { readonly [key: string]: Expr } = {}, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'write-row',
  register: 'rating-ledger',
  row: { status, ...columns },
});
const tell = (to: readonly Who[], zh: string, en: string, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'notify',
  to,
  text: { zh, en },
});
const words = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'longtext',
  label: { zh, en },
  max: 1000,
  ...(required ? {} : { required: false }),
});

const matter: { readonly [column: string]: Expr } = {
  caseNumber: ref('case.number'),
  matter: ref('form.matter'),
  unit: ref('form.unit'),
  stage: ref('form.stage'),
  channel: ref('form.channel'),
  ratedOn: today,
  grade: input('grade'),
  aspects: input('dims'),
};

const rate: Action = {
  title: { zh: '评价', en: 'Rate' },
  consequence: { zh: '每个环节评一次，评后不能改。', en: 'Once for each stage; a grade given stays.' },
  from: ['invited'],
  by: rater,
  weight: 'main',
  enabled: {
    test: { eq: [ref('done.rate'), 0] },
    refusal: {
      code: 'rating.once',
      text: { zh: '已评价。', en: 'Rated already.' },
      remedy: {
        zh: '每个环节只评一次；差评整改后可以再答一次。',
        en: 'One rating a stage; after rectification you may answer once more.',
      },
    },
  },
  input: [
    {
      key: 'grade',
      type: 'enum',
      label: { zh: '评价等级', en: 'Grade' },
      options: grades,
      missing: { zh: '请选一个等级', en: 'Choose a grade' },
    },
    {
      key: 'dims',
      type: 'enums',
      label: { zh: '哪些方面', en: 'Which aspects' },
      hint: { zh: '不满意的，请至少选一个。', en: 'With a bad grade, choose at least one.' },
      options: aspects,
      required: isBad,
      missing: { zh: '不满意的，请至少选一个方面', en: 'Choose at least one aspect that you were not satisfied with' },
    },
    { key: 'comment', type: 'longtext', label: { zh: '意见', en: 'Comment' }, required: false, max: 500 },
    {
      key: 'anonymous',
      type: 'bool',
      label: { zh: '不让经办单位知道我是谁', en: 'Keep my name from the unit' },
      initial: true,
    },
    {
      key: 'callback',
      type: 'bool',
      label: { zh: '可以联系我回访', en: 'You may call me back' },
      hint: { zh: '只有监督人员看得到您的联系方式。', en: 'Only the supervising desk sees how to reach you.' },
      initial: false,
    },
    {
      key: 'phone',
      type: 'phone',
      label: { zh: '回访电话', en: 'Telephone for the call-back' },
      show: { eq: [input('callback'), true] },
    },
  ],
  happened: { zh: '申请人评价', en: 'The applicant rated the service' },
  effects: [
    stop('window'),
    stop('remind'),
    move('closed-good', isGood),
    move('bad-open', isBad),
    start('contact', isBad),
    start('simple', isBad),
    start('complex', isBad),
    start('claim', isBad),
    row('good', matter, isGood),
    row('bad-open', matter, isBad),
    tell(unitHead, '有一条差评，请准备整改', 'A bad rating has come in: prepare to put it right', isBad),
    tell(desk, '有一条差评，1个工作日内联系', 'A bad rating has come in: make contact within 1 working day', isBad),
  ],
};

const difficulty: Field = {
  key: 'difficulty',
  type: 'enum',
  label: { zh: '整改难度', en: 'How hard to put right' },
  options: [
    option('simple', '简单（5个工作日）', 'Simple (5 working days)'),
    option('complex', '复杂（15个工作日）', 'Complex (15 working days)'),
  ],
};
const verified: readonly Effect[] = [
  move('bad-verifying'),
  stop('contact'),
  stop('simple', { eq: [input('difficulty'), 'complex'] }),
  stop('complex', { eq: [input('difficulty'), 'simple'] }),
  row('bad-verifying', { contactedOn: today }),
  tell(unitHead, '差评已核实，请整改并答复', 'The bad rating is verified: put it right and reply'),
];

const seen: { readonly [id: string]: Action } = {
  contact: {
    title: { zh: '联系评价人', en: 'Contact the rater' },
    from: ['bad-open'],
    by: desk,
    weight: 'main',
    guards: [
      {
        code: 'rating.no-callback',
        test: wantsCall,
        text: { zh: '评价人没有同意回访。', en: 'The rater did not agree to a call-back.' },
        remedy: { zh: '用“书面核实”。', en: 'Use “Verify from the file”.' },
      },
    ],
    input: [words('note', '通话要点', 'Notes of the call'), difficulty],
    happened: { zh: '已联系评价人', en: 'The rater was contacted' },
    effects: verified,
  },
  verify: {
    title: { zh: '书面核实', en: 'Verify from the file' },
    from: ['bad-open'],
    by: desk,
    weight: 'main',
    guards: [
      {
        code: 'rating.callback',
        test: { not: wantsCall },
        text: { zh: '评价人同意回访，应当联系。', en: 'The rater agreed to a call-back and is to be contacted.' },
        remedy: { zh: '用“联系评价人”。', en: 'Use “Contact the rater”.' },
      },
    ],
    input: [words('note', '核实情况', 'What was found'), difficulty],
    happened: { zh: '已书面核实', en: 'Verified from the file' },
    effects: verified,
  },
};

const put: { readonly [id: string]: Action } = {
  rectify: {
    title: { zh: '整改并答复', en: 'Put right and reply' },
    from: ['bad-verifying'],
    by: unitHead,
    weight: 'main',
    input: [words('measures', '整改措施', 'Measures taken'), words('reply', '给评价人的答复', 'Reply to the rater')],
    happened: { zh: '已整改并答复', en: 'Put right; the rater has a reply' },
    effects: [
      move('bad-rectified'),
      stop('simple'),
      stop('complex'),
      stop('claim'),
      start('revisit'),
      row('bad-rectified', { rectifiedOn: today }),
      tell(
        rater,
        '您的差评已整改，请看答复，可以再评一次',
        'What you rated badly has been put right: read the reply; you may answer once more',
      ),
    ],
  },
  claim: {
    title: { zh: '申诉误评', en: 'Claim a mistaken rating' },
    from: ['bad-verifying'],
    by: unitHead,
    weight: 'careful',
    guards: [
      {
        code: 'rating.claim-late',
        test: ref('clock.claim.running'),
        text: {
          zh: '申诉应在评价后5个工作日内提出，现已逾期。',
          en: 'A claim is possible within 5 working days of the rating; that time is over.',
        },
        remedy: { zh: '请整改并答复。', en: 'Put the matter right and reply.' },
      },
    ],
    input: [words('evidence', '证据和理由', 'Evidence and reasons')],
    happened: { zh: '经办单位申诉误评', en: 'The unit claims that the rating is mistaken' },
    effects: [
      move('disputed'),
      row('disputed'),
      tell([{ role: 'dept_head', body: 'd1' }], '有一条误评申诉待裁定', 'A claim of mistaken rating awaits a decision'),
    ],
  },
  revisit: {
    title: { zh: '回访', en: 'Revisit' },
    from: ['bad-rectified'],
    by: desk,
    notBy: ['rectify'],
    alone: {
      reason: { zh: '只登记评价人回访时说的话。', en: 'It only records what the rater says at the revisit.' },
      basis: ownDecisions,
      with: ['contact', 'verify', 'claim'],
    },
    weight: 'main',
    input: [
      {
        key: 'satisfied',
        type: 'bool',
        label: { zh: '评价人对整改满意', en: 'The rater is satisfied with what was done' },
      },
      words('note', '回访要点', 'Notes', false),
    ],
    happened: { zh: '已回访', en: 'Revisited' },
    effects: [
      move('bad-closed'),
      stop('revisit'),
      row('bad-closed', { revisitedOn: today, satisfied: input('satisfied') }),
    ],
  },
  'rate-again': {
    title: { zh: '整改后再评', en: 'Answer again' },
    consequence: { zh: '第一次的等级仍计入统计。', en: 'The first grade stays in the figures.' },
    from: ['bad-rectified'],
    by: rater,
    weight: 'main',
    input: [
      {
        key: 'grade',
        type: 'enum',
        label: { zh: '对整改的评价', en: 'Grade for what was put right' },
        options: grades,
        missing: { zh: '请选一个等级', en: 'Choose a grade' },
      },
      { key: 'comment', type: 'longtext', label: { zh: '意见', en: 'Comment' }, required: false, max: 500 },
    ],
    happened: { zh: '评价人再次评价', en: 'The rater answered again' },
    effects: [
      move('bad-closed'),
      stop('revisit'),
      row('bad-closed', { revisitedOn: today, secondGrade: input('grade'), satisfied: isGood }),
    ],
  },
};

function notOwnUnit(aboutDesk: boolean): Check {
  const own: Expr = { eq: [ref('form.unit'), 'd1'] };
  return {
    code: 'rating.own-unit',
    test: aboutDesk ? own : { not: own },
    text: { zh: '本单位的申诉不由本单位裁定。', en: 'A unit does not decide on its own claim.' },
    remedy: {
      zh: '秘书行政处的由分管副主任裁定，其他由秘书行政处处长裁定。',
      en: 'The deputy director decides about D1, the head of D1 about all others.',
    },
  };
}

/** The head of D1 decides; about D1 itself the deputy director does. Nobody sets a rating aside because it is low. */
function dispute(suffix: string, by: readonly Who[], aboutDesk: boolean): { [id: string]: Action } {
  const guard = notOwnUnit(aboutDesk);
  return {
    [`uphold${suffix}`]: {
      title: { zh: '维持评价', en: 'Uphold the rating' },
      from: ['disputed'],
      by,
      notBy: ['contact', 'verify', 'claim'],
      part: 'decides',
      weight: 'main',
      guards: [guard],
      input: [words('reasons', '理由', 'Reasons')],
      happened: { zh: '误评申诉不成立，继续整改', en: 'The claim fails; rectification goes on' },
      effects: [
        move('bad-verifying'),
        row('bad-verifying'),
        tell(unitHead, '误评申诉不成立，请整改', 'The claim fails: put the matter right'),
      ],
    },
    [`set-aside${suffix}`]: {
      title: { zh: '撤销评价', en: 'Set the rating aside' },
      consequence: {
        zh: '只限评错对象或内容违法；不能因为等级低。',
        en: 'Only for a wrong object or unlawful content, never because the grade is low.',
      },
      from: ['disputed'],
      by,
      notBy: ['contact', 'verify', 'claim'],
      weight: 'careful',
      guards: [guard],
      input: [
        {
          key: 'ground',
          type: 'enum',
          label: { zh: '撤销的理由', en: 'Ground' },
          options: [
            option('wrong-object', '评错了对象', 'Wrong object'),
            option('unlawful', '内容违法', 'Unlawful content'),
          ],
        },
        words('reasons', '说明', 'Reasons'),
      ],
      happened: { zh: '评价已撤销', en: 'The rating was set aside' },
      effects: [
        move('void'),
        stop('simple'),
        stop('complex'),
        stop('claim'),
        row('void', { voidGround: input('ground') }),
        tell(
          rater,
          '您的评价因评错对象或内容违法被撤销，理由见答复',
          'Your rating was set aside: wrong object or unlawful content',
        ),
      ],
    },
  };
}

export const actions: { readonly [id: string]: Action } = {
  rate,
  remind: {
    title: { zh: '提醒评价', en: 'Remind' },
    from: ['invited'],
    by: system,
    weight: 'quiet',
    happened: { zh: '提醒一次', en: 'Reminded once' },
    effects: [
      { do: 'lapse', clock: 'remind' },
      tell(rater, '您可以评价这次服务，只提醒这一次', 'You may rate this service; this is the only reminder'),
    ],
  },
  'close-unrated': {
    title: { zh: '评价期满', en: 'Close unrated' },
    from: ['invited'],
    by: system,
    weight: 'quiet',
    happened: { zh: '没有评价，不计入好评', en: 'Not rated; not counted as good' },
    effects: [{ do: 'lapse', clock: 'window' }, stop('remind'), move('unrated')],
  },
  ...seen,
  ...put,
  ...dispute('', [{ role: 'dept_head', body: 'd1' }], false),
  ...dispute('-desk', [{ role: 'deputy_director', body: 'office' }], true),
};
