/** Acts of district and police: consult, reply, opinion, report back, assessing conditions, comparing papers. Rows of the dossier's flow table in its order. */
import type { Action } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, input, ref } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { happened, happenedBetween } from '../../../../src/language/patterns/guards.ts';
import { otherPlace } from './conditions.ts';
import { materials } from './form.ts';
import { applicant, city, district, issue, move, police, restart, resume, row, start, stop, tell } from './who.ts';

/** Acceptance, or receipt where it came by lapse of time. */
const acceptedOn: Expr = {
  if: [{ present: ref('on.accept') }, ref('on.accept'), { max: [ref('on.file'), ref('on.resubmit')] }],
};
const policeReceivedOn: Expr = {
  max: [ref('last.consult-police.receivedOn'), ref('last.record-police-receipt.receivedOn')],
};

const receivedOn: Field = {
  key: 'receivedOn',
  type: 'date',
  initial: '{today}',
  label: { zh: '公安机关收到函的日期', en: 'Day the police received the letter' },
  hint: { zh: '公安机关的 10 个工作日从这一天起算', en: 'Their 10 working days run from this day' },
};

const opinionInput: readonly Field[] = [
  choice('opinion', { zh: '意见', en: 'Opinion' }, [
    option('agree', '同意', 'Agree'),
    option('disagree', '不同意', 'Disagree'),
  ]),
  { key: 'reasons', type: 'longtext', min: 4, max: 2000, label: { zh: '理由', en: 'Reasons' } },
];

const finding = (id: string, zh: string, en: string, show?: Expr): Field =>
  choice(
    `finding${id}`,
    { zh: `${id} ${zh}`, en: `${id} ${en}` },
    [option('holds', '符合', 'Met'), option('fails', '不符合', 'Not met')],
    { required: false, ...(show === undefined ? {} : { show }) },
  );

/** Acts by which somebody of the district handles the case: who took one may neither re-check nor decide. */
export const districtActs = [
  'accept',
  'request-correction',
  'consult-police',
  'record-police-receipt',
  'police-reply',
  'opine',
  'report-back',
] as const;

const inHand = ['accepted', 'at-police', 'police-replied', 'at-city'];

export const districtActions: { readonly [id: string]: Action } = {
  'consult-police': {
    title: { zh: '征求公安意见', en: 'Ask the police' },
    consequence: { zh: '发函；公安机关有 10 个工作日答复。', en: 'Sends the letter; the police have 10 working days.' },
    from: ['accepted'],
    by: district,
    weight: 'main',
    happened: { zh: '已征求公安意见', en: 'Sent to the police' },
    input: [receivedOn],
    guards: [
      happenedBetween(
        'receivedOn',
        acceptedOn,
        'police-received-when',
        '公安收文日要在受理日和今天之间',
        'The day of receipt lies between acceptance and today',
      ),
    ],
    effects: [
      move('at-police'),
      stop('consult5', input('receivedOn')),
      start('police10', input('receivedOn')),
      issue('letter-to-police'),
      {
        do: 'ask',
        body: 'police',
        text: { zh: '请核查并答复是否同意落户', en: 'Please check and tell us whether you agree' },
      },
      row('at-police', { policeAskedOn: input('receivedOn') }),
      tell(
        police,
        '请在10个工作日内答复华侨回国定居征求意见函',
        'Please reply to the letter on settlement within 10 working days',
      ),
      tell(applicant, '已向公安机关征求意见', 'The police have been asked for their opinion'),
    ],
  },
  'record-police-receipt': {
    title: { zh: '更正公安收文日', en: 'Correct the day of receipt' },
    consequence: { zh: '公安答复期限从新的日期起算。', en: 'The time of the police runs from the new day.' },
    from: ['at-police'],
    by: district,
    weight: 'quiet',
    happened: { zh: '公安机关已收到函', en: 'The police received the letter' },
    input: [receivedOn],
    guards: [
      happenedBetween(
        'receivedOn',
        acceptedOn,
        'police-received-when',
        '公安收文日要在受理日和今天之间',
        'The day of receipt lies between acceptance and today',
      ),
    ],
    effects: [restart('police10', input('receivedOn')), row('at-police', { policeAskedOn: input('receivedOn') })],
  },
  'police-reply': {
    title: { zh: '公安答复', en: 'Reply of the police' },
    consequence: {
      zh: '区级审查意见的 10 个工作日从答复日起算。',
      en: 'The 10 working days of the district opinion run from the reply.',
    },
    from: ['at-police'],
    by: [...police, ...district],
    weight: 'main',
    happened: { zh: '公安机关已答复', en: 'The police have replied' },
    input: [
      choice('outcome', { zh: '答复', en: 'Reply' }, [
        option('agree', '同意', 'Agree'),
        option('disagree', '不同意', 'Disagree'),
      ]),
      {
        key: 'reason',
        type: 'longtext',
        max: 2000,
        label: { zh: '不同意的理由', en: 'Reasons for disagreeing' },
        show: { eq: [input('outcome'), 'disagree'] },
      },
      { key: 'replyNumber', type: 'text', max: 60, label: { zh: '复函文号', en: 'Number of the reply' } },
      {
        key: 'repliedOn',
        type: 'date',
        initial: '{today}',
        label: { zh: '收到答复的日期', en: 'Day the reply was received' },
      },
      {
        key: 'registerForm',
        type: 'bool',
        label: { zh: '附有同意落户表', en: 'The form agreeing to register is attached' },
        show: otherPlace,
      },
    ],
    guards: [
      happenedBetween(
        'repliedOn',
        policeReceivedOn,
        'police-replied-when',
        '答复日要在公安收文日和今天之间',
        'The reply lies between receipt by the police and today',
      ),
    ],
    effects: [
      move('police-replied'),
      {
        do: 'record',
        body: { zh: '公安机关', en: 'Police' },
        outcome: input('outcome'),
        number: input('replyNumber'),
        date: input('repliedOn'),
      },
      stop('police10', input('repliedOn')),
      restart('opine10', input('repliedOn')),
      row('police-replied', { policeRepliedOn: input('repliedOn') }),
      tell(
        district,
        '公安机关已答复，请在10个工作日内报审查意见',
        'The police have replied; send the opinion within 10 working days',
      ),
      tell(applicant, '公安机关已答复', 'The police have replied'),
    ],
  },
  opine: {
    title: { zh: '报送审查意见和案卷', en: 'Send opinion and file to the city' },
    consequence: { zh: '市里有 5 个工作日复核。', en: 'The city has 5 working days to re-check.' },
    from: ['police-replied'],
    by: district,
    weight: 'main',
    input: opinionInput,
    happened: { zh: '区级意见已报市里', en: 'District opinion sent' },
    enabled: {
      test: { not: happened('send-back') },
      refusal: {
        code: 'already-opined',
        text: { zh: '本件是市里退回查清事实的', en: 'The city has sent this file back for facts' },
        remedy: { zh: '请用“查清后报回”。', en: 'Use “Report back”.' },
      },
    },
    effects: [
      move('at-city'),
      stop('opine10'),
      start('city5'),
      issue('district-opinion'),
      row('at-city', { reportedOn: ref('today') }),
      tell(
        city,
        '区里报来定居案卷，请在5个工作日内复核',
        'A settlement file came from the district; re-check it within 5 working days',
      ),
      tell(applicant, '区级审查意见已报市里', 'The district opinion was sent to the city'),
    ],
  },
  'report-back': {
    title: { zh: '查清后报回', en: 'Report back' },
    consequence: { zh: '恢复计时；市里接着复核。', en: 'The time runs again; the city goes on.' },
    from: ['accepted', 'police-replied'],
    by: district,
    weight: 'main',
    input: opinionInput,
    happened: { zh: '事实已查清，报回市里', en: 'Facts clarified, file back at the city' },
    enabled: {
      test: happened('send-back'),
      refusal: {
        code: 'not-sent-back',
        text: { zh: '市里没有退回过本件', en: 'The city has not sent this file back' },
        remedy: {
          zh: '先征求公安意见，再报送审查意见和案卷。',
          en: 'Ask the police first, then send opinion and file.',
        },
      },
    },
    effects: [
      move('at-city'),
      stop('consult5'),
      stop('opine10'),
      resume('city5'),
      resume('total30'),
      issue('district-opinion'),
      row('at-city', { reportedOn: ref('today') }),
      tell(city, '区里已查清事实并报回案卷，计时恢复', 'The district has clarified the facts; the time runs again'),
      tell(applicant, '事实已查清，恢复计时', 'The facts are clarified; the time runs again'),
    ],
  },
  assess: {
    title: { zh: '核定条件', en: 'Assess conditions' },
    consequence: { zh: '核查后的认定优先于自动计算。', en: 'What you find after checking outweighs the computation.' },
    from: inHand,
    by: [...district, { role: 'handler', body: 'd3' }],
    weight: 'quiet',
    happened: { zh: '已核定条件', en: 'Conditions assessed' },
    input: [
      finding('S1', '华侨身份', 'Status as an overseas Chinese'),
      finding('S4', '生活保障和住所', 'Livelihood and dwelling'),
      finding('S5', '非原户籍地事由', 'Ground for another place', otherPlace),
      { key: 'note', type: 'longtext', min: 4, max: 2000, label: { zh: '查到了什么', en: 'What was found' } },
    ],
    effects: [],
  },
  'check-material': {
    title: { zh: '核对材料', en: 'Compare a paper with the form' },
    from: ['filed', ...inHand],
    by: [...district, { role: 'handler', body: 'd3' }],
    weight: 'quiet',
    checksMaterial: true,
    happened: { zh: '已核对一份材料', en: 'A paper was compared with the form' },
    input: [
      choice(
        'material',
        { zh: '材料', en: 'Paper' },
        materials.map(({ key, title }) => ({ value: key, label: title })),
      ),
      { key: 'note', type: 'text', max: 300, required: false, label: { zh: '意见', en: 'Note' } },
    ],
    effects: [],
  },
};
