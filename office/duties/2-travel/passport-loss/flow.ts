/** Acts after the report: papers, acceptance, void, found, surrendered (dossier 2, §7.3). The ledger follows in the same transaction. */
import type { Action, Alone, Effect } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref, setting, today } from '../../../../src/language/expression.ts';
import { decidedElsewhere, nothingDecided } from '../../../../src/language/patterns/alone.ts';
import { proposesCancellation } from '../shared/cancelling.ts';
import {
  authority,
  both,
  check,
  custodian,
  custodyCase,
  dayNow,
  design,
  filer,
  inRegister,
  issue,
  long,
  move,
  notLater,
  officer,
  onServer,
  passportLaw,
  row,
  start,
  stop,
  tell,
  text,
} from '../shared/documents.ts';
import { abroad, damaged } from './form.ts';

const here = custodyCase(field('document'));
const stateThere = inRegister(field('document'), 'state');
const missing: Expr = { not: damaged };

/** Cancelling is a case of its own, with a head who approves it. */
const onlyBack: Alone = {
  reason: both(
    '证照只收回入库；注销另件批准。',
    'The document only comes back to the safe; cancelling it is decided in a case of its own.',
  ),
  basis: design,
};

const line = (state: string, columns: { readonly [column: string]: Expr } = {}): Effect =>
  row('document-loss-register', { state, ...columns });

const report: Action = {
  title: both('报告', 'Report'),
  consequence: both('证照当天冻结，不能再用。', 'The document is out of use from today.'),
  from: ['draft'],
  by: filer,
  edits: true,
  needsComplete: true,
  weight: 'main',
  happened: both('已报告，证照冻结', 'Reported; the document is frozen'),
  effects: [
    move('reported', missing),
    move('damaged', damaged),
    stop('draft'),
    {
      when: { all: [missing, { ne: [stateThere, 'lost'] }] },
      do: 'act',
      on: here,
      act: 'report-loss',
      input: { lostOn: field('when'), reason: field('kind') },
    },
    { do: 'link', procedure: 'document-custody', text: both('这本证照', 'The document'), to: here },
    row('document-loss-register', {
      document: field('document'),
      holder: field('name'),
      unit: ref('case.unit'),
      unitName: field('unitName'),
      kind: field('kind'),
      abroad,
      country: field('country'),
      reportedOn: today,
      state: 'reported',
    }),
    { when: { all: [missing, { not: abroad }] }, ...start('papersHome') },
    {
      when: { all: [missing, abroad, { present: field('returnedOn') }] },
      ...start('papersAbroad', field('returnedOn')),
    },
    issue('receipt'),
    { when: abroad, ...start('confirmIdentity') },
    {
      when: abroad,
      ...tell(
        officer,
        '证照在境外遗失：请当天向使领馆确认身份',
        'A document was lost abroad: confirm the identity to the mission today',
      ),
    },
    tell(custodian, '有证照报失或损毁', 'A document was reported lost or damaged'),
  ],
};

const before: { readonly [id: string]: Action } = {
  save: {
    title: both('先存着', 'Save'),
    from: ['draft'],
    by: filer,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [{ do: 'clock', op: 'restart', clock: 'draft' }],
  },
  discard: {
    title: both('删除草稿', 'Delete the draft'),
    from: ['draft'],
    by: filer,
    weight: 'careful',
    happened: both('草稿已删除', 'Draft deleted'),
    effects: [move('erased'), stop('draft'), { do: 'erase', what: 'all' }],
  },
  'erase-draft': {
    title: both('草稿到期删除', 'Erase the draft'),
    from: ['draft'],
    by: [{ role: 'system' }],
    happened: both('草稿到期，已删除', 'The draft’s time was up; erased'),
    effects: [move('erased'), { do: 'lapse', clock: 'draft' }, { do: 'erase', what: 'all' }],
  },
  report,
  'confirm-identity': {
    title: both('向使领馆确认身份', 'Confirm the identity to the mission'),
    consequence: both(
      '使领馆据此颁发旅行证（护照法第二十三条）。',
      'The mission then issues a travel document (Passport Law, article 23).',
    ),
    from: ['reported', 'papers-in'],
    by: officer,
    input: [
      text('mission', '使领馆', 'Mission'),
      text('missionRef', '受理号', 'Reference', { max: 60, required: false }),
    ],
    guards: [
      check(
        'loss.at-home',
        undefined,
        abroad,
        ['证照不是在境外遗失的', '不用确认。'],
        ['It was not lost abroad', 'Nothing needs confirming.'],
      ),
    ],
    happened: both('已向使领馆确认身份', 'Identity confirmed to the mission'),
    effects: [stop('confirmIdentity'), issue('identity')],
  },
  'record-return': {
    title: both('登记回国日期', 'Record the return'),
    consequence: both('材料在回国后 7 日内交。', 'The papers are due 7 days after the return.'),
    from: ['reported'],
    by: [...filer, ...officer],
    input: [dayNow('returnedOn', '回国日期', 'Returned on')],
    guards: [
      notLater('returnedOn'),
      check(
        'loss.at-home',
        undefined,
        abroad,
        ['证照不是在境外遗失的', '不用登记。'],
        ['It was not lost abroad', 'Nothing needs recording.'],
      ),
    ],
    happened: both('已登记回国日期', 'Return recorded'),
    effects: [{ do: 'clock', op: 'restart', clock: 'papersAbroad', on: input('returnedOn') }],
  },
  'found-before-papers': {
    title: both('找到了（未受理）', 'Found, before the papers'),
    consequence: both('当天带来检查，恢复使用。', 'Bring it the same day; after a check it may be used again.'),
    from: ['reported'],
    by: officer,
    alone: nothingDecided,
    input: [
      text('giver', '交来的人', 'Brought by', { max: 60, mask: 'name' }),
      long('note', '检查情况', 'What the check showed'),
    ],
    happened: both('找到，恢复使用', 'Found and usable again'),
    effects: [
      { do: 'act', on: here, act: 'found', input: { giver: input('giver') } },
      ...['papersHome', 'papersAbroad', 'confirmIdentity'].map(stop),
      line('in-store'),
      move('in-store'),
    ],
  },
  'save-papers': {
    title: both('先存着', 'Save'),
    from: ['reported'],
    by: filer,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  'file-papers': {
    title: both('交材料', 'File the papers'),
    consequence: both(
      '说明、单位意见、复印件、证据一起交。',
      'Statement, opinion of the unit, copy and evidence together.',
    ),
    from: ['reported'],
    by: filer,
    edits: true,
    needsComplete: true,
    weight: 'main',
    guards: [
      check(
        'loss.papers',
        undefined,
        { all: [{ gt: [ref('material.statement'), 0] }, { gt: [ref('material.unitLetter'), 0] }] },
        ['缺本人说明或单位意见', '补齐再交。'],
        ['The statement or the opinion of the unit is missing', 'Add them, then file.'],
      ),
    ],
    happened: both('材料已交', 'Papers filed'),
    effects: [
      move('papers-in'),
      ...['papersHome', 'papersAbroad'].map(stop),
      start('accept5'),
      tell(officer, '报失材料已交，请受理', 'The papers of a loss are in: accept them'),
    ],
  },
};

const openCancel = (trigger: string): Effect =>
  proposesCancellation({
    number: field('document'),
    kind: inRegister(field('document'), 'kind'),
    holder: field('name'),
    trigger,
    since: today,
    text: both('证照注销', 'Cancellation of the document'),
  });

const after: { readonly [id: string]: Action } = {
  'return-papers': {
    title: both('材料不齐，退回', 'Send back, incomplete'),
    from: ['papers-in'],
    by: officer,
    input: [long('missing', '缺什么', 'What is missing')],
    happened: both('材料退回补齐', 'Sent back to be completed'),
    effects: [
      move('reported'),
      stop('accept5'),
      start('papersHome'),
      tell(filer, '报失材料不齐，请补齐再交', 'The papers are incomplete; please complete and file them again'),
    ],
  },
  accept: {
    title: both('受理报失', 'Accept the report'),
    consequence: both(
      '从今天起 30 天后可以重新申请；单位因此暂停的，当天恢复。',
      'A new application is possible 30 days from today; the unit is free again if it was stopped.',
    ),
    from: ['papers-in'],
    by: officer,
    notBy: ['report', 'file-papers'],
    weight: 'main',
    happened: both('报失已受理', 'Report of loss accepted'),
    effects: [
      move('accepted'),
      stop('accept5'),
      stop('confirmIdentity'),
      start('wait30'),
      { do: 'act', on: here, act: 'accept-loss', input: { papers: ref('case.number') } },
      line('accepted', { acceptedOn: today, receivableFrom: { addDays: [today, setting('loss.waitDays')] } }),
      issue('accepted'),
      { do: 'assign', to: 'actor' },
      tell(
        filer,
        '报失已受理，通知书写明何时可以重新申请',
        'The report is accepted; the notice says from when you may apply anew',
      ),
    ],
  },
  'declare-void': {
    title: both('登记宣布作废', 'Record the declaration of void'),
    consequence: both('颁发机关宣布作废，并通报边检。', 'The issuing authority declares it void and tells the border.'),
    from: ['accepted'],
    by: authority,
    alone: decidedElsewhere,
    input: [text('decisionNumber', '文号', 'Number', { max: 60 }), dayNow('decidedOn', '日期', 'Date')],
    guards: [notLater('decidedOn')],
    happened: both('已宣布作废', 'Declared void'),
    effects: [
      {
        do: 'record',
        body: both('颁发机关', 'Issuing authority'),
        outcome: 'void',
        number: input('decisionNumber'),
        date: input('decidedOn'),
      },
      {
        do: 'act',
        on: here,
        act: 'declare-void',
        input: { decisionNumber: input('decisionNumber'), decidedOn: input('decidedOn') },
      },
      line('void', { voidOn: input('decidedOn') }),
      move('void'),
      tell(filer, '证照已宣布作废', 'The document was declared void'),
    ],
  },
  found: {
    title: both('找到了，交回注销', 'Found: surrender it'),
    consequence: both('3 个工作日内交回；不能再用。', 'Surrender it within 3 working days; it is never used again.'),
    from: ['accepted', 'void'],
    by: filer,
    input: [dayNow('foundOn', '找到的日期', 'Found on')],
    guards: [notLater('foundOn')],
    happened: both('找到，应交回注销', 'Found; to be surrendered'),
    effects: [
      { do: 'clock', op: 'start', clock: 'surrender3', on: input('foundOn') },
      move('found'),
      tell(custodian, '报失的证照已找到，等交回', 'A lost document was found and will be surrendered'),
    ],
  },
  'take-found': {
    title: both('收回找到的证照', 'Take the found document in'),
    from: ['found'],
    by: custodian,
    alone: onlyBack,
    weight: 'main',
    input: [text('giver', '交来的人', 'Brought by', { max: 60, mask: 'name' })],
    happened: both('已交回，转注销', 'Surrendered; goes to cancellation'),
    effects: [
      { do: 'act', on: here, act: 'found', input: { giver: input('giver') } },
      stop('surrender3'),
      line('found'),
      openCancel('void'),
      move('to-cancel'),
    ],
  },
  surrender: {
    title: both('收回损毁的证照', 'Take the damaged document in'),
    consequence: both(
      '冻结，转注销；换发照 §7.1 办理。',
      'It is frozen and goes to cancellation; the unit applies for a renewal.',
    ),
    from: ['damaged'],
    by: custodian,
    alone: onlyBack,
    weight: 'main',
    input: [text('giver', '交来的人', 'Brought by', { max: 60, mask: 'name' })],
    guards: [
      check(
        'loss.on-loan',
        undefined,
        onServer(stateThere, { in: [stateThere, ['in-store', 'frozen']] }),
        ['台账上证照还在外', '先在证照台账归还，状况填“损毁”。'],
        ['By the ledger the document is still out', 'Return it in the ledger first, with the condition “damaged”.'],
        { basis: passportLaw('十一条', 'article 11') },
      ),
    ],
    happened: both('已交回，转注销', 'Surrendered; goes to cancellation'),
    effects: [
      { when: { eq: [stateThere, 'in-store'] }, do: 'act', on: here, act: 'freeze', input: { reason: field('kind') } },
      line('to-cancel', { acceptedOn: today }),
      openCancel('damaged'),
      move('to-cancel'),
      tell(filer, '损毁的证照已交回，可以申请换发', 'The damaged document is in; a renewal may be applied for'),
    ],
  },
  close: {
    title: both('办结', 'Close'),
    from: ['void'],
    by: officer,
    weight: 'quiet',
    happened: both('已办结', 'Closed'),
    effects: [move('closed'), stop('wait30')],
  },
};

export const actions: { readonly [id: string]: Action } = { ...before, ...after };
