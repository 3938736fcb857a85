/**
 * 因公证照遗失、损毁 · Loss and damage of travel documents (dossier 2, §7.3). The report freezes the document at once; the papers
 * follow, acceptance starts the waiting time, the issuing authority declares it void. Parts beside: form, flow, parts, examples.
 */
import { ref } from '../../../../src/language/expression.ts';
import { gateSettings } from '../../../../src/language/patterns/gate-clocks.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import {
  auditor,
  authority,
  both,
  chief,
  custodian,
  filer,
  fujianNotice,
  lossWaitSetting,
  officer,
  passportLaw,
} from '../shared/documents.ts';
import { examples } from './examples.ts';
import { actions } from './flow.ts';
import { abroad, damaged, form, formChecks, materials } from './form.ts';
import { clocks, papers, states } from './parts.ts';

const title = both('因公证照遗失、损毁', 'Loss and damage of travel documents');

export const procedure = defineProcedure({
  id: 'passport-loss',
  edition: 3,
  inForce: '2026-01-01',
  title,
  plainTitle: both('因公护照或通行证丢了、坏了', 'An official passport or pass is lost or damaged'),
  summary: both(
    '马上报告，证照当天冻结。材料交齐受理后宣布作废，30 天后可以重新申请。',
    'Report at once: the document is frozen the same day. After acceptance it is declared void; 30 days later you may apply anew.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P6',
  department: 'outbound',
  applicants: 'both',
  counter: [{ role: 'window', body: 'd1' }, ...custodian],
  audience: [
    { id: 'unit', text: both('单位专办员、证照保管员', 'a clerk or custodian of a unit') },
    { id: 'traveller', text: both('持照人本人', 'the holder') },
  ],
  wish: both('报失因公证照', 'report a lost official document'),
  facts: [
    { label: both('什么时候报', 'When'), value: both('发现当天', 'The day you notice') },
    {
      label: both('交材料', 'Papers'),
      value: both('境内 5 个工作日', '5 working days'),
      note: both('境外遗失，回国后 7 日', 'lost abroad: 7 days after the return'),
    },
    { label: both('重新申请', 'New application'), value: both('受理后 30 天', '30 days after acceptance') },
  ],
  basis: [passportLaw('十一条第（四）项、第十六条、第二十三条', 'articles 11(4), 16 and 23'), fujianNotice],
  conditions: [
    {
      id: 'X2',
      title: both('证照号已知', 'The number is known'),
      detail: both('记不清的从台账查。', 'If unknown it is looked up in the register.'),
      test: { present: ref('form.document') },
    },
    {
      id: 'X3',
      title: both('损毁的证照已交回', 'The damaged document is handed in'),
      detail: both('交回后才能换发。', 'A renewal needs it.'),
      applies: damaged,
      test: { gt: [ref('done.surrender'), 0] },
      basis: passportLaw('十一条', 'article 11'),
    },
    {
      id: 'X4',
      title: both('境外遗失已向使领馆报告', 'A loss abroad was reported to the mission'),
      detail: both('短期出国的，由使领馆颁发旅行证。', 'On a short trip the mission issues a travel document.'),
      applies: abroad,
      test: { any: [{ present: ref('form.missionRef') }, { gt: [ref('done.confirm-identity'), 0] }] },
      basis: passportLaw('二十三条', 'article 23'),
    },
  ],
  form,
  formChecks,
  nameField: 'name',
  numberFields: ['document'],
  materials,
  states,
  initial: 'draft',
  actions,
  steps: [
    { title: both('报告', 'Report'), detail: both('当天，证照冻结', 'the same day; it is frozen') },
    {
      title: both('交材料', 'Papers'),
      detail: both('说明、单位意见、证据', 'statement, opinion, evidence'),
      clock: 'papersHome',
    },
    { title: both('受理', 'Acceptance'), detail: both('等待期起算', 'the waiting time begins'), clock: 'accept5' },
    { title: both('宣布作废', 'Declared void'), detail: both('颁发机关', 'by the issuing authority') },
  ],
  clocks,
  mainClock: 'accept5',
  papers,
  registers: ['document-loss-register'],
  publicity: both('不公开。', 'None.'),
  links: ['document-custody', 'passport-cancel', 'official-passport-issue', 'official-trip-approval'],
  settings: [...gateSettings, lossWaitSetting],
  rateable: [],
  viewers: [...filer, { role: 'agent' }, ...custodian, ...officer, ...chief, ...authority, ...auditor],
  dataProtection: both(
    '经过只给证照管理员和处长看，其他人遮盖，每次查看留痕；保存 5 年。',
    'The circumstances are for the custodian and the head of division; for others they are masked and each look is logged; kept for 5 years.',
  ),
  retention: { years: 5, source: 'design', text: both('保存 5 年。', 'Kept for 5 years.') },
  fee: both('不收费', 'Free of charge'),
  remedies: [
    both(
      '对不受理有意见的，可以向处长提出；宣布作废由颁发机关决定，向颁发机关提出。',
      'Turn to the head of division about acceptance, to the issuing authority about the declaration of void.',
    ),
  ],
  examples,
});
