/** Acts of the office: completion asked once, answers, corrections, erasures, refusals with the legality reviewer's consent. */
import type { Action, Alone } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { happened } from '../../../../src/language/patterns/guards.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { answered, answers, asker, checks, director, move, pipl, tell, window } from './law.ts';

const isKind = (...values: readonly string[]): Expr => ({ in: [field('kind'), values] });

const kindGuard = (code: string, test: Expr, zh: string, en: string): Check => ({
  code,
  test,
  text: { zh, en },
  remedy: { zh: '按请求的种类办理。', en: 'Use the act that fits the kind of request.' },
});

/** Only a refusal needs a second person: what was asked is then done for whoever asked. */
const afterLegality: Alone = {
  reason: {
    zh: '法制审核退回以后，由处长按审核意见办理；第二个人是法制审核。',
    en: 'After the legality reviewer sent a refusal back the head does what was asked; the reviewer is the second person.',
  },
  basis: pipl('五十条', 'article 50'),
  with: ['propose-refusal'],
};

const answerField: Field = {
  key: 'answer',
  type: 'longtext',
  min: 4,
  max: 4000,
  phrases: true,
  label: { zh: '答复内容', en: 'Answer' },
};

const items = (withValue: boolean): Field => ({
  key: 'items',
  type: 'list',
  min: 1,
  max: 50,
  label: withValue ? { zh: '更正哪些', en: 'What to correct' } : { zh: '删除哪些', en: 'What to erase' },
  itemTitle: { zh: '第 {n} 项', en: 'item {n}' },
  hint: withValue
    ? { zh: '栏目写申请表上的名称。', en: 'Fields by their label on the form.' }
    : {
        zh: '栏目写申请表上的名称；整件都删写“全部”。',
        en: 'Fields by their label on the form; “all” for the whole case.',
      },
  fields: [
    { key: 'case', type: 'identifier', identifier: 'caseNumber', label: { zh: '办件编号', en: 'Case number' } },
    { key: 'field', type: 'text', max: 100, label: { zh: '栏目', en: 'Field' } },
    ...(withValue
      ? [
          {
            key: 'value',
            type: 'text',
            max: 500,
            label: { zh: '正确的内容', en: 'Correct value' },
            mask: 'hidden',
          } satisfies Field,
        ]
      : []),
  ],
});

export const registering: { readonly [id: string]: Action } = {
  'request-completion': {
    title: { zh: '请补身份材料', en: 'Ask for proof of identity' },
    consequence: {
      zh: '一次列全；补齐后重新计算答复期限。',
      en: 'List everything at once; after it the time for the answer runs afresh.',
    },
    from: ['submitted'],
    by: window,
    input: [
      {
        key: 'items',
        type: 'list',
        min: 1,
        max: 10,
        label: { zh: '要补的内容', en: 'What to complete' },
        itemTitle: { zh: '第 {n} 项', en: 'item {n}' },
        fields: [
          { key: 'item', type: 'text', max: 100, label: { zh: '材料或栏目', en: 'Paper or field' } },
          { key: 'what', type: 'text', max: 500, label: { zh: '缺什么、怎么补', en: 'What is missing' } },
        ],
      },
    ],
    guards: [
      {
        code: 'completion-once',
        test: { not: happened('request-completion') },
        text: { zh: '已经请补过一次', en: 'It was asked for once already' },
        remedy: {
          zh: '身份仍不清楚的，说明理由后不予办理。',
          en: 'If identity is still unclear, refuse with reasons.',
        },
        basis: pipl('五十条', 'article 50'),
      },
    ],
    happened: { zh: '已请补身份材料', en: 'Proof of identity was asked for' },
    effects: [
      move('correcting'),
      ...answered,
      { do: 'clock', op: 'start', clock: 'c3' },
      { do: 'issue-paper', paper: 'completion' },
      tell(
        asker.slice(0, 1),
        '请补充身份材料，通知书已列全',
        'Please complete your proof of identity; the notice lists everything',
      ),
    ],
  },
};

export const answering: { readonly [id: string]: Action } = {
  answer: {
    title: { zh: '答复', en: 'Answer' },
    consequence: {
      zh: '请求查阅、复制的，同时生成一份副本给本人下载，7天有效。',
      en: 'For access and copies a file is made for the person to download, valid for 7 days.',
    },
    from: ['submitted'],
    by: answers,
    notBy: ['request-completion'],
    alone: afterLegality,
    input: [answerField],
    guards: [
      kindGuard(
        'answer-kind',
        isKind('access', 'copy', 'explain'),
        '更正、删除、撤回同意要用相应的操作',
        'Corrections, erasures and withdrawals have acts of their own',
      ),
    ],
    weight: 'main',
    happened: { zh: '已答复', en: 'Answered' },
    effects: [
      move('answered'),
      ...answered,
      { when: isKind('access', 'copy'), do: 'data', op: 'copy' },
      { do: 'issue-paper', paper: 'answer' },
      tell(asker.slice(0, 1), '您关于个人信息的请求已答复', 'Your request about your data has been answered'),
    ],
  },
  correct: {
    title: { zh: '更正', en: 'Correct' },
    consequence: {
      zh: '所列办件立即更正，原值留在日志里，不再使用。',
      en: 'The cases listed are corrected at once; earlier values stay in the log and are not used.',
    },
    from: ['submitted'],
    by: answers,
    notBy: ['request-completion'],
    alone: afterLegality,
    input: [items(true), answerField],
    guards: [
      kindGuard('correct-kind', isKind('correct'), '请求的不是更正', 'A correction was not asked for'),
      {
        code: 'correct-proof',
        test: { gt: [ref('material.proof'), 0] },
        text: { zh: '没有更正的依据', en: 'There is no proof of the correction' },
        remedy: { zh: '请申请人补交依据。', en: 'Ask the applicant for it.' },
        basis: pipl('四十六条', 'article 46'),
      },
    ],
    weight: 'main',
    happened: { zh: '已更正', en: 'Corrected' },
    effects: [
      move('answered'),
      ...answered,
      { do: 'data', op: 'correct', items: 'items' },
      { do: 'issue-paper', paper: 'corrected' },
      tell(asker.slice(0, 1), '您请求更正的信息已更正', 'The data you asked us to correct are corrected'),
    ],
  },
  erase: {
    title: { zh: '删除', en: 'Erase' },
    consequence: {
      zh: '所列信息立即删除，不能恢复；正在保全的不能删。',
      en: 'The data listed are erased for good; data under a legal hold cannot be erased.',
    },
    from: ['submitted'],
    by: answers,
    notBy: ['request-completion'],
    alone: afterLegality,
    input: [
      items(false),
      choice('eraseGround', { zh: '删除的依据', en: 'Ground' }, [
        option('purpose-over', '处理目的已实现或者不再必要', 'the purpose is achieved or no longer needed'),
        option('retention-over', '保存期限已届满', 'the retention is over'),
        option('consent-withdrawn', '个人撤回同意，且没有法定保存义务', 'consent withdrawn, and no legal duty to keep'),
        option('unlawful', '违法处理', 'processed unlawfully'),
      ]),
      {
        key: 'noDuty',
        type: 'declaration',
        label: {
          zh: '已核对：没有法律、行政法规规定的保存义务，也不涉及他人权利',
          en: 'Checked: no statute obliges us to keep the data, and nobody else’s right is touched',
        },
      },
      answerField,
    ],
    guards: [
      kindGuard('erase-kind', isKind('erase', 'withdrawConsent'), '请求的不是删除', 'An erasure was not asked for'),
    ],
    weight: 'careful',
    happened: { zh: '已删除', en: 'Erased' },
    effects: [
      move('answered'),
      ...answered,
      { do: 'data', op: 'erase', items: 'items' },
      { do: 'issue-paper', paper: 'erasure-done' },
      tell(asker.slice(0, 1), '您请求删除的信息已删除', 'The data you asked us to erase are erased'),
    ],
  },
};

export const refusing: { readonly [id: string]: Action } = {
  'propose-refusal': {
    title: { zh: '拟不予办理', en: 'Propose to refuse' },
    consequence: {
      zh: '送法制审核；同意后发出决定书。',
      en: 'Goes to the legality reviewer; the decision follows their consent.',
    },
    from: ['submitted'],
    by: answers,
    input: [
      choice('extent', { zh: '范围', en: 'Extent' }, [
        option('whole', '全部', 'in whole'),
        option('part', '部分', 'in part'),
      ]),
      {
        key: 'facts',
        type: 'longtext',
        min: 4,
        max: 2000,
        label: { zh: '事实', en: 'Facts' },
        hint: { zh: '查到哪些信息、为什么保存', en: 'Which data there are and why they are kept' },
      },
      choice('refusalGround', { zh: '依据', en: 'Ground' }, [
        option(
          'duty-to-keep',
          '《个人信息保护法》第四十七条第二款：法律、行政法规规定的保存期限未届满',
          'PIPL article 47(2): a retention set by statute is not over',
        ),
        option('archive', '《档案法》：已归档，依法保存', 'Archives Law: filed and kept by law'),
        option('third-party', '涉及他人合法权益', 'a third party’s lawful rights'),
        option('identity', '不能确认申请人身份', 'the identity of the applicant cannot be established'),
        option('not-held', '本办没有这些信息', 'this office does not have the data'),
        option('secret', '《个人信息保护法》第十八条：依法应当保密', 'PIPL article 18: confidential by law'),
      ]),
      { key: 'reasons', type: 'longtext', min: 4, max: 2000, label: { zh: '理由', en: 'Reasons' }, phrases: true },
      {
        key: 'instead',
        type: 'longtext',
        min: 4,
        max: 1000,
        label: { zh: '改为这样做', en: 'What is done instead' },
        hint: {
          zh: '如：公开的名单上隐去姓名；停止其他使用。没有的写“无”并说明。',
          en: 'Such as: the name is masked on public lists; all other use stops. Where nothing can be done, say so.',
        },
      },
    ],
    weight: 'careful',
    happened: { zh: '拟不予办理，送法制审核', en: 'A refusal was proposed and sent to be checked' },
    effects: [
      move('refusal-proposed'),
      tell(checks, '请审核拟不予办理的个人信息请求', 'Please check a proposed refusal of a request about one’s data'),
    ],
  },
  'disagree-refusal': {
    title: { zh: '不同意，退回', en: 'Do not consent, send back' },
    from: ['refusal-proposed'],
    by: checks,
    input: [
      { key: 'opinion', type: 'longtext', min: 4, max: 2000, label: { zh: '意见', en: 'Opinion' }, phrases: true },
    ],
    happened: { zh: '法制审核退回，继续办理', en: 'The legality reviewer sent it back; the handling goes on' },
    effects: [
      move('submitted'),
      tell(
        answers,
        '法制审核不同意不予办理，请办理',
        'The legality reviewer does not consent: please carry out the request',
      ),
    ],
  },
  refuse: {
    title: { zh: '同意，不予办理', en: 'Consent and refuse' },
    consequence: {
      zh: '发出决定书，写明复议、起诉和投诉。',
      en: 'The decision goes out with reconsideration, suit and complaint.',
    },
    from: ['refusal-proposed'],
    by: checks,
    notBy: ['request-completion', 'propose-refusal'],
    input: [
      {
        key: 'opinion',
        type: 'longtext',
        required: false,
        max: 2000,
        label: { zh: '意见', en: 'Opinion' },
        phrases: true,
      },
    ],
    refuses: true,
    weight: 'main',
    happened: { zh: '不予办理', en: 'Refused' },
    effects: [
      move('refused'),
      ...answered,
      { do: 'issue-paper', paper: 'refusal' },
      tell(
        asker.slice(0, 1),
        '您关于个人信息的请求没有办理，决定书写明了理由和救济途径',
        'Your request about your data was refused; the decision states reasons and remedies',
      ),
    ],
  },
  'report-overdue': {
    title: { zh: '逾期报告', en: 'Report the delay' },
    from: ['submitted', 'refusal-proposed'],
    by: [{ role: 'system' }],
    happened: { zh: '逾期没有答复，已报主任', en: 'Not answered in time; the director was told' },
    effects: [tell([...director, ...answers], '个人信息请求逾期未答复', 'A request about one’s data is overdue')],
  },
  'lapse-correction': {
    title: { zh: '逾期未补正', en: 'Close, not completed' },
    from: ['correcting'],
    by: [{ role: 'system' }],
    happened: { zh: '到期没有补齐，本件结束', en: 'Not completed in time, closed' },
    effects: [
      move('lapsed'),
      { do: 'lapse', clock: 'c3' },
      tell(
        asker.slice(0, 1),
        '到期没有补齐，本件结束；随时可以重新提出',
        'Not completed in time: closed; you may ask again at any time',
      ),
    ],
  },
  'erase-draft': {
    title: { zh: '草稿到期删除', en: 'Erase the draft' },
    from: ['draft'],
    by: [{ role: 'system' }],
    happened: { zh: '草稿到期，已删除', en: 'The draft’s time was up; erased' },
    effects: [move('erased'), { do: 'lapse', clock: 'draft' }, { do: 'erase', what: 'all' }],
  },
};
