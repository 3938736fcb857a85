/**
 * 因公证照注销 · Cancellation and destruction of travel documents (dossier 2, §7.2). The custodian lists, the head of division approves,
 * two people cancel and two people destroy; the ledger follows each step in the same transaction. Parts beside: flow, parts, examples.
 */
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import {
  auditor,
  both,
  chief,
  custodian,
  design,
  inRegister,
  mfaGuide,
  officer,
  onServer,
  passportLaw,
} from '../shared/documents.ts';
import { examples } from './examples.ts';
import { actions } from './flow.ts';
import { clocks, form, formChecks, materials, papers, states } from './parts.ts';

const stateThere: Expr = inRegister(field('document'), 'state');
const title = both('因公证照注销', 'Cancellation and destruction of travel documents');

export const procedure = defineProcedure({
  id: 'passport-cancel',
  edition: 4,
  inForce: '2026-01-01',
  title,
  plainTitle: both('注销、销毁因公证照', 'Cancel and destroy official documents'),
  summary: both(
    '过期、换发、离职、损毁、作废的证照，经批准由两人注销，再由两人销毁。',
    'Documents that expired, were replaced, damaged or declared void, or whose holder left, are cancelled and destroyed by two people.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P6',
  department: 'outbound',
  applicants: 'office',
  openers: [...custodian, ...officer],
  audience: [{ id: 'custodian', text: both('证照管理员', 'the custodian of documents') }],
  wish: both('注销证照', 'cancel a document'),
  facts: [
    { label: both('换发的', 'Replaced'), value: both('新照颁发当天', 'The day the new one is issued') },
    { label: both('过期的', 'Expired'), value: both('30 日内', 'Within 30 days') },
    { label: both('其他', 'Others'), value: both('交到后 10 个工作日', '10 working days after it came in') },
  ],
  basis: [passportLaw('十一条、第十六条', 'articles 11 and 16'), mfaGuide],
  conditions: [
    {
      id: 'Z1',
      title: both('证照在库，或者已宣布作废', 'In store, or declared void'),
      detail: both(
        '已作废又不在手的，只注销台账。',
        'A void document that is missing is only struck off the register.',
      ),
      test: { any: [{ eq: [field('present'), true] }, { eq: [field('trigger'), 'void'] }] },
      basis: passportLaw('十六条', 'article 16'),
    },
    {
      id: 'Z2',
      title: both('事由有依据', 'The ground is evidenced'),
      detail: both(
        '离职、退休、去世的附通知或证明；换发、作废的从台账核对。',
        'Leaving, retirement or death with its notice; renewal and void by the register.',
      ),
      applies: { eq: [field('trigger'), 'left'] },
      test: { gt: [ref('material.notice'), 0] },
      basis: design,
    },
    {
      id: 'Z3',
      title: both('没有借出', 'Not on loan'),
      detail: both('在外的先收回入库。', 'Take it back in first.'),
      applies: { in: [ref('state'), ['proposed', 'listed', 'approved-cancel', 'half-cancelled']] },
      test: onServer(stateThere, { in: [stateThere, ['in-store', 'frozen', 'void']] }),
      basis: design,
    },
    {
      id: 'Z4',
      title: both('两人注销，两人销毁', 'Two people cancel, two destroy'),
      detail: both('同一步的两个签字人不是同一人。', 'The two who sign one step are two people.'),
      // One signature is no fault: the second is still to come.
      applies: { gt: [ref('done.cancel-second'), 0] },
      test: { gt: [ref('done.cancel-second'), 0] },
      basis: design,
    },
  ],
  form,
  formChecks,
  nameField: 'holder',
  numberFields: ['document'],
  materials,
  states,
  initial: 'proposed',
  actions,
  steps: [
    { title: both('列入', 'List'), detail: both('事由有据', 'with its ground') },
    { title: both('批准', 'Approve'), detail: both('处长，不是列入的人', 'the head, who did not list it') },
    { title: both('两人注销', 'Cancel'), detail: both('剪角、打孔', 'corner cut, perforated'), clock: 'arrived10' },
    { title: both('两人销毁', 'Destroy'), detail: both('出具记录', 'with a record') },
  ],
  clocks,
  mainClock: 'arrived10',
  papers,
  registers: ['document-cancellation-register'],
  publicity: both('不公开。', 'None.'),
  links: ['document-custody', 'official-passport-issue', 'passport-loss', 'hk-macao-pass'],
  settings: [],
  viewers: [...custodian, ...officer, ...chief, ...auditor],
  dataProtection: both(
    '号码和姓名遮盖；注销页照片随台账保存，不外传。',
    'Number and name are masked; the photograph of the cancelled page stays with the register.',
  ),
  retention: {
    years: 10,
    source: 'design',
    text: both('注销、销毁记录保存 10 年。', 'Records are kept for 10 years.'),
  },
  fee: both('不收费', 'Free of charge'),
  remedies: [
    both(
      '内部管理事项；持照人有意见的，可以向处长或者颁发机关提出。',
      'An internal matter; a holder who disagrees may turn to the head of division or the issuing authority.',
    ),
  ],
  examples,
});
