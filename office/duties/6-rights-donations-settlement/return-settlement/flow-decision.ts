/** Acts of city and province: re-check, send back, forward, approve, refuse. Who decides is the setting `settlementApprover`. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, input, ref } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import { licensingLaw } from '../../../../src/language/patterns/gate-papers.ts';
import { happened, happenedBetween } from '../../../../src/language/patterns/guards.ts';
import { heardFirst } from '../../../../src/language/patterns/hearing.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { conditionGuards, conditions, workRules } from './conditions.ts';
import { districtActs } from './flow-district.ts';
import {
  applicant,
  city,
  decidesCity,
  decidesProvince,
  district,
  endStage,
  grant,
  issue,
  leader,
  move,
  pause,
  police,
  province,
  restart,
  row,
  start,
  stop,
  tell,
} from './who.ts';

const opinionInput: readonly Field[] = [
  choice('opinion', { zh: '意见', en: 'Opinion' }, [
    option('agree', '同意', 'Agree'),
    option('disagree', '不同意', 'Disagree'),
  ]),
  { key: 'reasons', type: 'longtext', min: 4, max: 2000, label: { zh: '理由', en: 'Reasons' } },
];

const serialInput: Field = {
  key: 'nationalSerial',
  type: 'text',
  max: 30,
  required: false,
  label: { zh: '证书印制号', en: 'Printed serial of the certificate' },
  hint: { zh: '全国统一证件上印的号码', en: 'As printed on the national form' },
};

const under = (value: string, article: string, en: string, zhWhy: string, enWhy: string) => {
  const { text } = workRules(article, en);
  return option(
    value,
    `《中华人民共和国出境入境管理法》第十三条；${text.zh}：${zhWhy}`,
    `Exit and Entry Administration Law, article 13; ${text.en}: ${enWhy}`,
  );
};

/** Grounds of a refusal: the article whose condition fails. */
const refusalGround: Field = choice(
  'refusalGround',
  { zh: '依据', en: 'Ground' },
  [
    under(
      'stay-livelihood',
      '四条第一款',
      'article 4(1)',
      '国内居住、生活保障和住所',
      'stay in China, livelihood, dwelling',
    ),
    under('other-place', '四条第二款', 'article 4(2)', '非原户籍地的条件', 'conditions for another place'),
    under('not-overseas-chinese', '二条', 'article 2', '华侨身份', 'status as an overseas Chinese'),
    under('papers', '五条', 'article 5', '申请材料', 'papers of the application'),
  ],
  { initial: 'stay-livelihood' },
);

const refusalInput: readonly Field[] = [
  {
    key: 'failed',
    type: 'enums',
    min: 1,
    label: { zh: '不符合的条件', en: 'Conditions not met' },
    options: conditions.map(({ id, title }) => ({
      value: id,
      label: { zh: `${id} ${title.zh}`, en: `${id} ${title.en}` },
    })),
  },
  { key: 'facts', type: 'longtext', min: 4, max: 4000, label: { zh: '事实', en: 'Facts' } },
  refusalGround,
  {
    key: 'withholdReasons',
    type: 'bool',
    initial: false,
    label: { zh: '涉及国家安全，不说明理由', en: 'State security: reasons not stated' },
  },
  {
    key: 'reasons',
    type: 'longtext',
    min: 4,
    max: 4000,
    label: { zh: '理由', en: 'Reasons' },
    hint: { zh: '回应申请人的陈述申辩', en: 'Answer what the applicant said' },
    show: { ne: [input('withholdReasons'), true] },
  },
];

const decisionInput: readonly Field[] = [
  {
    key: 'decisionNumber',
    type: 'text',
    max: 60,
    label: { zh: '省级决定文号', en: 'Number of the province’s decision' },
  },
  { key: 'decidedOn', type: 'date', initial: '{today}', label: { zh: '决定日期', en: 'Date of the decision' } },
];

const decidedWhen = happenedBetween(
  'decidedOn',
  ref('on.forward'),
  'decided-when',
  '决定日期要在转报日和今天之间',
  'The decision lies between forwarding and today',
);

/** Deviation by parameter: the city has no power to decide unless the province delegates it (国侨发〔2013〕18号 art. 7). */
const onlyCity = (act: string, actEn: string): Action['enabled'] => ({
  test: decidesCity,
  refusal: {
    code: 'approver-province',
    text: { zh: '本市没有批准权：审批人为省级。', en: 'This city has no power to decide: the province decides.' },
    remedy: { zh: `请用“${act}”。`, en: `Use “${actEn}”.` },
    ground: workRules('七条', 'article 7').text,
  },
});
const onlyProvince: Action['enabled'] = {
  test: decidesProvince,
  refusal: {
    code: 'approver-city',
    text: {
      zh: '省里已委托本市审批：审批人为市级。',
      en: 'The province has delegated the decision: the city decides.',
    },
    remedy: {
      zh: '请用“批准”或“不予批准”，由分管副主任决定。',
      en: 'Use “Approve” or “Refuse”; the deputy director in charge decides.',
    },
    ground: workRules('七条', 'article 7').text,
  },
};

const hearingOver: Check = {
  code: 'hearing-open',
  test: { not: ref('clock.c5.running') },
  text: { zh: '申请人的陈述申辩期还没有结束', en: 'The applicant’s time to be heard is not over' },
  remedy: { zh: '等申请人陈述、放弃或者期满。', en: 'Wait for the statement, the waiver or the end of the time.' },
};

const rechecked: Check = {
  code: 'recheck-first',
  test: {
    all: [
      happened('recheck'),
      { any: [{ not: happened('report-back') }, { ge: [ref('on.recheck'), ref('on.report-back')] }] },
    ],
  },
  text: { zh: '国内处还没有提出复核意见', en: 'The domestic department has not given its re-check opinion' },
  remedy: { zh: '先由国内处提出复核意见，再作决定。', en: 'The department gives its opinion first, then you decide.' },
};

const reviewers = ['recheck', 'forward', 'send-back', 'assess', 'give-hearing-notice'] as const;
const notDecider = [...districtActs, ...reviewers, 'check-material'];

/** What a refusal leaves: no certificate, delivery of the decision, the register. */
const refused = (on: Expr): readonly Effect[] => [move('refused'), start('c4', on)];
const told = tell(
  [...applicant, ...district],
  '不予批准；决定书写明事实、依据、理由和救济途径',
  'Refused; the decision states facts, ground, reasons and remedies',
);

export const decisionActions: { readonly [id: string]: Action } = {
  forward: {
    title: { zh: '转报省级', en: 'Send to the province' },
    consequence: { zh: '复核意见和案卷报省里审批。', en: 'Re-check opinion and file go to the province.' },
    from: ['at-city'],
    by: city,
    notBy: districtActs,
    enabled: onlyProvince,
    guards: [hearingOver],
    input: opinionInput,
    weight: 'main',
    happened: { zh: '复核意见已报省级', en: 'City’s opinion sent to the province' },
    effects: [
      move('at-province'),
      stop('city5'),
      start('approve'),
      issue('recheck-opinion'),
      row('at-province', { forwardedOn: ref('today') }),
      tell(
        [{ role: 'superior', body: 'province' }],
        '华侨回国定居复核意见和案卷已报送，请审批',
        'A re-check opinion and file on settlement await your decision',
      ),
      tell(applicant, '您的申请已报省级审批', 'Your application is with the province'),
      tell(district, '已转报省级审批', 'Sent to the province'),
    ],
  },
  recheck: {
    title: { zh: '提出复核意见', en: 'Give the re-check opinion' },
    consequence: { zh: '交分管副主任决定。', en: 'The deputy director in charge decides.' },
    from: ['at-city'],
    by: city,
    notBy: districtActs,
    part: 'reviews',
    enabled: onlyCity('转报省级', 'Send to the province'),
    input: opinionInput,
    weight: 'main',
    happened: { zh: '已复核，待决定', en: 'Re-checked, awaiting the decision' },
    effects: [
      tell(
        leader,
        '定居申请已复核，请在市级复核期限内决定',
        'A settlement application is re-checked; decide within the city’s time',
      ),
    ],
  },
  'send-back': {
    title: { zh: '退回查清事实', en: 'Send back for facts' },
    consequence: {
      zh: '只能退一次；退回期间暂停计时，并告知申请人。',
      en: 'Once only; the time stops meanwhile and the applicant is told.',
    },
    from: ['at-city'],
    by: city,
    notBy: districtActs,
    happened: { zh: '退回查清事实，暂停计时', en: 'Sent back for facts; the time stops' },
    guards: [
      {
        code: 'send-back-once',
        test: { not: happened('send-back') },
        basis: workRules('七条', 'article 7'),
        text: { zh: '已经退回过一次', en: 'The file was sent back once already' },
        remedy: { zh: '按现有事实复核。', en: 'Re-check it on the facts you have.' },
      },
      hearingOver,
    ],
    input: [
      choice('to', { zh: '退给谁', en: 'Back to' }, [
        option('accepted', '区里', 'The district'),
        option('at-police', '公安机关', 'The police'),
      ]),
      {
        key: 'question',
        type: 'longtext',
        min: 4,
        max: 2000,
        label: { zh: '要查清什么', en: 'What has to be clarified' },
      },
      {
        key: 'expectedDays',
        type: 'int',
        min: 1,
        max: 60,
        label: { zh: '预计几个工作日', en: 'Expected working days' },
      },
    ],
    effects: [
      move('accepted', { ne: [input('to'), 'at-police'] }),
      move('at-police', { eq: [input('to'), 'at-police'] }),
      pause('city5', 'send-back'),
      pause('total30', 'send-back'),
      restart('police10', undefined, { eq: [input('to'), 'at-police'] }),
      {
        when: { eq: [input('to'), 'at-police'] },
        do: 'ask',
        body: 'police',
        text: { zh: '请补充核查', en: 'Please check further' },
      },
      issue('pause-notice'),
      row('accepted'),
      tell(
        district,
        '市里退回查清事实，请查清后报回',
        'The city sent the file back: clarify the facts and report back',
      ),
      tell(applicant, '退回查清事实，暂停计时', 'Sent back for facts; the time stops'),
    ],
  },
  approve: {
    title: { zh: '批准', en: 'Approve' },
    consequence: { zh: '签发《华侨回国定居证》。', en: 'Issues the settlement certificate.' },
    from: ['at-city'],
    by: leader,
    notBy: notDecider,
    enabled: onlyCity('转报省级', 'Send to the province'),
    guards: [rechecked, ...conditionGuards],
    input: [serialInput],
    weight: 'main',
    happened: { zh: '已批准', en: 'Granted' },
    effects: grant(ref('today'), ref('number.dj')),
  },
  refuse: {
    title: { zh: '不予批准', en: 'Refuse' },
    consequence: {
      zh: '决定书写明事实、依据、理由和救济途径。',
      en: 'The decision states facts, ground, reasons and remedies.',
    },
    from: ['at-city'],
    by: leader,
    notBy: notDecider,
    enabled: onlyCity('转报省级', 'Send to the province'),
    guards: [rechecked, heardFirst('give-hearing-notice')],
    input: refusalInput,
    weight: 'careful',
    refuses: true,
    happened: { zh: '不予批准', en: 'Refused' },
    effects: [
      ...endStage(),
      ...refused(ref('today')),
      issue('refusal'),
      row('refused', { decidedOn: ref('today') }),
      told,
    ],
  },
  'record-province-approval': {
    title: { zh: '省级批准', en: 'The province approves' },
    consequence: {
      zh: '记录省级决定，签发《华侨回国定居证》。',
      en: 'Records the province’s decision and issues the certificate.',
    },
    from: ['at-province'],
    by: province,
    alone: decidedElsewhere,
    enabled: onlyProvince,
    guards: [decidedWhen],
    input: [...decisionInput, serialInput],
    weight: 'main',
    happened: { zh: '省级已批准', en: 'Granted by the province' },
    effects: [
      {
        do: 'record',
        body: { zh: '省人民政府侨务部门', en: 'Province' },
        outcome: 'approved',
        number: input('decisionNumber'),
        date: input('decidedOn'),
      },
      ...grant(input('decidedOn'), input('decisionNumber')),
    ],
  },
  'record-province-refusal': {
    title: { zh: '省级不予批准', en: 'The province refuses' },
    consequence: {
      zh: '记录省级决定，向申请人送达。',
      en: 'Records the province’s decision and serves it on the applicant.',
    },
    from: ['at-province'],
    by: province,
    alone: decidedElsewhere,
    enabled: onlyProvince,
    weight: 'careful',
    refuses: true,
    happened: { zh: '省级不予批准', en: 'Refused by the province' },
    guards: [decidedWhen, heardFirst('give-hearing-notice', { present: input('provinceHeardOn') })],
    input: [
      ...decisionInput,
      ...refusalInput.filter(({ key }) => key !== 'failed'),
      {
        key: 'provinceHeardOn',
        type: 'date',
        required: false,
        label: { zh: '省里听取陈述申辩的日期', en: 'Day the province heard the applicant' },
        hint: { zh: '本市已听取的不用填', en: 'Leave empty if this city heard the applicant' },
      },
    ],
    effects: [
      {
        do: 'record',
        body: { zh: '省人民政府侨务部门', en: 'Province' },
        outcome: 'refused',
        number: input('decisionNumber'),
        date: input('decidedOn'),
      },
      ...endStage(input('decidedOn')),
      ...refused(input('decidedOn')),
      issue('province-refusal'),
      row('refused', { decidedOn: input('decidedOn'), decisionNumber: input('decisionNumber') }),
      told,
    ],
  },
  'deliver-refusal': {
    title: { zh: '登记决定书送达', en: 'Record delivery of the decision' },
    from: ['refused'],
    by: [...district, { role: 'handler', body: 'd3' }],
    weight: 'quiet',
    happened: { zh: '决定书已送达', en: 'The decision was delivered' },
    input: [
      { key: 'deliveredOn', type: 'date', initial: '{today}', label: { zh: '送达日', en: 'Delivered on' } },
      choice('way', { zh: '送达方式', en: 'Way of delivery' }, [
        option('direct', '直接送达', 'In person'),
        option('electronic', '电子送达', 'Electronic'),
        option('post', '邮寄', 'By post'),
      ]),
    ],
    guards: [
      happenedBetween(
        'deliveredOn',
        { max: [ref('on.refuse'), ref('on.record-province-refusal')] },
        'delivered-when',
        '送达日要在决定日和今天之间',
        'Delivery lies between the decision and today',
      ),
    ],
    effects: [stop('c4', input('deliveredOn'))],
  },
  revoke: {
    title: { zh: '撤销批准', en: 'Revoke the grant' },
    consequence: { zh: '证书失效，并通知公安机关。', en: 'The certificate loses its effect; the police are told.' },
    from: ['issued', 'reissued', 'settled'],
    by: leader,
    notBy: [...notDecider, 'give-revocation-notice'],
    guards: [heardFirst('give-revocation-notice')],
    weight: 'careful',
    refuses: true,
    happened: { zh: '批准已撤销', en: 'The grant was revoked' },
    input: [
      {
        key: 'facts',
        type: 'longtext',
        min: 4,
        max: 4000,
        label: { zh: '事实', en: 'Facts' },
        hint: { zh: '怎样骗取了批准', en: 'How the grant was obtained by fraud' },
      },
      choice(
        'revocationGround',
        { zh: '依据', en: 'Ground' },
        [
          {
            value: 'fraud',
            label: licensingLaw(
              '六十九条第二款：以欺骗、贿赂等不正当手段取得',
              'article 69(2): obtained by fraud, bribery or other improper means',
            ).text,
          },
        ],
        { initial: 'fraud' },
      ),
      {
        key: 'reasons',
        type: 'longtext',
        min: 4,
        max: 4000,
        label: { zh: '理由', en: 'Reasons' },
        hint: { zh: '回应本人的陈述申辩', en: 'Answer what the person said' },
      },
    ],
    effects: [
      move('revoked'),
      { do: 'void-paper', paper: 'certificate', status: 'revoked' },
      stop('cert6m'),
      stop('c4'),
      stop('c5r'),
      issue('revocation'),
      row('revoked', { validUntil: null }),
      tell(
        [...applicant, ...police, ...district],
        '回国定居批准已撤销，证书失效',
        'The grant of settlement is revoked; the certificate has no effect',
      ),
    ],
  },
};
