/** The dossier's worked examples, and what must be refused. Persons and numbers are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

const sample: Values = {
  standing: 'self',
  name: '林示例',
  nameLatin: 'Lin Shili',
  birth: '1980-05-06',
  nationality: 'CHN',
  docType: 'cnPassport',
  docNo: 'E10000017',
  email: 'lin@example.org',
  address: '示例路1号',
  filedBy: 'self',
  kind: 'access',
  target: 'all',
  detail: '想知道本办保存了关于我的哪些信息。（示例）',
  eService: true,
  resultMethod: 'electronic',
};
const applicant = 'applicant';
const window = 'window@d1';
const head = 'dept_head@d1';
const legal = 'legal@d2';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const ask = (on: string, change: Values = {}): ExampleStep => ({
  on,
  act: 'request',
  by: applicant,
  form: { ...sample, ...change },
});
const ledger = ask('2026-09-24', {
  kind: 'erase',
  target: 'register',
  targetNumber: '侨捐台账',
  detail: '请删除我2020年的捐赠记录。（示例）',
});
const duty = {
  extent: 'whole',
  facts: '该行是捐赠入账的会计凭证。（示例）',
  refusalGround: 'duty-to-keep',
  reasons: '会计档案须保存30年，期限未届满。（示例）',
  instead: '公开名单上的姓名改为掩码。（示例）',
};

export const examples: readonly Example[] = [
  {
    title: { zh: '例1：9月24日收到，10月22日以前答复', en: 'Example 1: received 24 September, answer by 22 October' },
    given: [ask('2026-09-24')],
    expect: [
      { clock: 'answer15', due: '2026-10-22' },
      { state: 'submitted', on: '2026-09-24' },
    ],
  },
  {
    title: { zh: '例1：最后一天答复', en: 'Example 1: answered on the last day' },
    given: [ask('2026-09-24'), step('2026-10-22', 'answer', head, { answer: '所存信息已列入副本。（示例）' })],
    expect: [
      { state: 'answered', on: '2026-10-22' },
      { paper: 'answer', status: 'valid' },
    ],
  },
  {
    title: {
      zh: '例2：会计凭证依法保存，不予删除；公开名单改为掩码',
      en: 'Example 2: an accounting voucher is kept by law, erasure refused; the public list is masked instead',
    },
    given: [
      ledger,
      { ...step('2026-09-28', 'answer', head, { answer: '查无问题。（示例）' }), refused: 'answer-kind' },
      { ...step('2026-09-28', 'refuse', legal), refused: 'act.not-in-state' },
      step('2026-09-28', 'propose-refusal', head, duty),
      step('2026-09-29', 'refuse', legal),
    ],
    expect: [
      { state: 'refused', on: '2026-09-29' },
      { paper: 'refusal', status: 'valid' },
    ],
  },
  {
    title: { zh: '法制审核不同意，退回办理', en: 'The legality reviewer does not consent: sent back' },
    given: [
      ask('2026-09-24', { kind: 'explain' }),
      step('2026-09-28', 'propose-refusal', head, duty),
      step('2026-09-29', 'disagree-refusal', legal, { opinion: '只是请求解释规则，应当答复。（示例）' }),
      step('2026-09-30', 'answer', head, { answer: '处理规则见附件。（示例）' }),
    ],
    expect: [{ state: 'answered', on: '2026-09-30' }],
  },
  {
    title: {
      zh: '身份材料只能请补一次；补齐后重新计算15个工作日',
      en: 'Proof of identity is asked for once; afterwards 15 working days run afresh',
    },
    given: [
      ask('2026-09-17'),
      step('2026-09-18', 'request-completion', window, { items: [{ item: '身份证件', what: '照片看不清' }] }),
      step('2026-09-24', 'resubmit', applicant),
      {
        ...step('2026-09-25', 'request-completion', window, { items: [{ item: '身份证件', what: '仍看不清' }] }),
        refused: 'completion-once',
      },
    ],
    expect: [
      { state: 'submitted' },
      { clock: 'answer15', due: '2026-10-22' },
      { clock: 'c3', due: '2026-10-19', raw: '2026-10-18' },
    ],
  },
  {
    title: { zh: '30日没有补齐，本件结束', en: 'Not completed in 30 days: closed' },
    given: [
      ask('2026-04-22'),
      step('2026-04-23', 'request-completion', window, { items: [{ item: '身份证件', what: '照片看不清' }] }),
      { ...step('2026-05-26', 'resubmit', applicant), refused: 'act.not-in-state' },
    ],
    expect: [{ state: 'lapsed', on: '2026-05-26' }],
  },
  {
    title: { zh: '逾期没有答复，报主任，仍可答复', en: 'Late: the director is told, and it can still be answered' },
    given: [ask('2026-09-24'), step('2026-10-26', 'answer', head, { answer: '迟复为歉。（示例）' })],
    expect: [
      { clock: 'answer15', due: '2026-10-22' },
      { state: 'answered', on: '2026-10-26' },
    ],
  },
  {
    title: { zh: '撤回请求', en: 'Withdrawn' },
    given: [ask('2026-09-24'), step('2026-09-25', 'withdraw', applicant)],
    expect: [{ state: 'withdrawn', on: '2026-09-25' }],
  },
];
