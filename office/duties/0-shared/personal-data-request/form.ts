/** Who asks, by which standing, what, and about which data. */
import { agentBlock, applicantBlock, choice, option, serviceBlock } from '../../../../src/language/blocks.ts';
import { type Expr, field } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';

const is = (key: string, ...values: readonly string[]): Expr => ({ in: [field(key), values] });

const who: Section = {
  id: 'applicant',
  title: { zh: '申请人', en: 'Who asks' },
  help: {
    zh: '用和当时申请时相同的证件，我们才能确认是您本人的信息。',
    en: 'Use the document you used then, so that we can be sure the data are yours.',
  },
  fields: [
    choice('standing', { zh: '您是', en: 'You are' }, [
      option('self', '本人', 'the person concerned'),
      option('guardian', '监护人', 'the guardian'),
      option('relative', '死者的近亲属', 'a close relative of a dead person', {
        hint: { zh: '个人信息保护法第四十九条', en: 'Personal Information Protection Law, article 49' },
      }),
    ]),
    ...applicantBlock({ otherNames: true }),
    choice('filedBy', { zh: '谁来办', en: 'Who files' }, [
      option('self', '我自己', 'Myself'),
      option('agent', '代理人', 'An agent', { hint: { zh: '需要委托书', en: 'A power of attorney is needed' } }),
    ]),
    ...agentBlock(is('filedBy', 'agent')),
  ],
  materials: ['identity', 'relation', 'power'],
};

const what: Section = {
  id: 'request',
  title: { zh: '要办什么', en: 'What you ask for' },
  help: {
    zh: '想马上看自己的全部信息，不用申请：在“账号”页可以直接下载。',
    en: 'To see all your data at once no request is needed: download them from your account page.',
  },
  fields: [
    choice('kind', { zh: '请求', en: 'Request' }, [
      option('access', '查阅', 'See my data'),
      option('copy', '复制', 'Get a copy'),
      option('correct', '更正、补充', 'Correct or complete them'),
      option('erase', '删除', 'Erase them'),
      option('explain', '解释处理规则', 'Have the rules explained'),
      option('withdrawConsent', '撤回同意', 'Withdraw my consent', {
        hint: {
          zh: '撤回当即生效；已经办完的不受影响。',
          en: 'It takes effect at once; what was done before stands.',
        },
      }),
    ]),
    choice('target', { zh: '哪些信息', en: 'Which data' }, [
      option('case', '某一办件', 'One case'),
      option('register', '某一台账', 'One register'),
      option('all', '关于我的全部', 'Everything about me'),
    ]),
    {
      key: 'targetNumber',
      type: 'text',
      max: 60,
      label: { zh: '办件编号或台账名称', en: 'Number of the case, or name of the register' },
      hint: { zh: '如 WQ2026000123-1', en: 'Like WQ2026000123-1' },
      show: is('target', 'case', 'register'),
    },
    {
      key: 'detail',
      type: 'longtext',
      min: 4,
      max: 2000,
      label: { zh: '具体说明', en: 'Details' },
      hint: {
        zh: '哪一项不对、应当是什么；或者哪些要删、为什么。',
        en: 'What is wrong and what it should be; or what to erase, and why.',
      },
    },
  ],
  materials: ['proof'],
};

const service: Section = { id: 'service', title: { zh: '送达', en: 'Service' }, fields: serviceBlock() };

export const form: readonly Section[] = [who, what, service];

export const formChecks: readonly Check[] = [
  {
    code: 'target-of-copy',
    field: 'target',
    when: is('kind', 'correct'),
    test: { ne: [field('target'), 'all'] },
    text: { zh: '更正要指明是哪一件', en: 'A correction names the case' },
    remedy: { zh: '选“某一办件”，填写编号。', en: 'Choose one case and enter its number.' },
  },
];

export const materials: readonly Material[] = [
  {
    key: 'identity',
    title: { zh: '身份证件', en: 'Identity document' },
    hint: { zh: '窗口核对原件，或电子证照', en: 'The original is seen at the counter, or an electronic licence' },
    form: 'copy',
  },
  {
    key: 'relation',
    title: { zh: '监护或亲属关系证明', en: 'Proof of guardianship or relation' },
    form: 'copy',
    required: is('standing', 'guardian', 'relative'),
  },
  {
    key: 'power',
    title: { zh: '委托书', en: 'Power of attorney' },
    form: 'original',
    required: is('filedBy', 'agent'),
  },
  {
    key: 'proof',
    title: { zh: '更正的依据', en: 'Proof of the correction' },
    form: 'copy',
    required: is('kind', 'correct'),
  },
];
