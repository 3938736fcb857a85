/** From the unit's filing to the passports back in the safe. The mission decides; a refusal is kept as fact and date alone. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { type Expr, field, ref, setting, today } from '../../../../src/language/expression.ts';
import { nothingDecided } from '../../../../src/language/patterns/alone.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { resultActions } from './acts-results.ts';
import { guard, lines, linesOf, reason, row, tell, to, told } from './batch.ts';
import { inSchengen, insured, requirement, schengenFits, sheet } from './form.ts';
import {
  agreementsBasis,
  both,
  clerk,
  head,
  keeper,
  missionSheet,
  officer,
  onServer,
  schengenCode,
  system,
  text,
} from './law.ts';

/** What is known of each from the filing; holders who left the batch keep a line that says so. */
const filedLines: readonly Effect[] = [
  lines(linesOf('lines'), {
    book: ref('item.document'),
    holder: ref('item.holder'),
    trip: field('trip'),
    unit: ref('case.unit'),
    unitName: { look: 'trip-register', where: { trip: field('trip') }, take: { column: 'unitName' } },
    country: field('country'),
    mission: field('mission'),
    batch: ref('case.number'),
    kind: field('kind'),
    from: field('from'),
    to: field('to'),
    filedOn: today,
    visa: { if: [{ present: ref('item.visa') }, ref('item.visa'), 'pending'] },
    visaNo: ref('item.visaNo'),
    validFrom: ref('item.validFrom'),
    validTo: ref('item.validTo'),
    stay: ref('item.stay'),
    decidedOn: ref('item.decidedOn'),
  }),
  lines(linesOf('dropped'), { visa: 'withdrawn' }),
];
const tripWhere = { trip: field('trip') };
const tripCode: Expr = {
  rule: 'visa-trip',
  with: {
    rows: { look: 'trip-register', where: tripWhere, take: 'rows' },
    country: field('country'),
    from: field('from'),
    to: field('to'),
    today,
  },
  take: 'code',
};
const tripIs = (code: string): Expr =>
  onServer({ look: 'trip-register', where: tripWhere, take: 'count' }, { ne: [tripCode, code] });

/** Y1 as a condition: whether it is still in force is asked when it is filed. */
export const tripCovers: Expr = onServer(
  { look: 'trip-register', where: tripWhere, take: 'count' },
  { not: { in: [tripCode, ['unknown', 'country', 'dates']] } },
);

/** Y1, and that a visa is needed at all. */
const filing: readonly Check[] = [
  guard(
    'sheet-differs',
    sheet('same'),
    ['办理天数或递交窗口与须知台账不同；期限按台账计算。', '核对须知；台账旧了的，请签证专员更新。'],
    [
      'Days or window differ from the register of sheets; the register counts.',
      'Compare the sheet; where the register is old, ask the visa officer to update it.',
    ],
    { severity: 'warn', basis: missionSheet },
  ),
  guard(
    'exempt',
    { ne: [requirement('outcome'), 'exempt'] },
    ['这种护照到该国免签。', '不用办签证，申请出境证明。'],
    ['This class of passport is exempt there.', 'No visa is needed: apply for an exit certificate.'],
    { basis: agreementsBasis },
  ),
  guard(
    'trip-unknown',
    tripIs('unknown'),
    ['批件台账里没有这个团组。', '核对批件号或确认件号。'],
    ['The register does not have this trip.', 'Check the number of the approval or confirmation.'],
  ),
  guard(
    'trip-state',
    tripIs('state'),
    ['批件无效或已过期。', '重新报批后再办签证。'],
    ['The approval is not in force.', 'Have the trip approved again first.'],
  ),
  guard(
    'trip-country',
    tripIs('country'),
    ['批件不包含这个国家。', '先办任务变更。'],
    ['The approval does not name this country.', 'Have the change approved first.'],
  ),
  guard(
    'trip-dates',
    tripIs('dates'),
    ['日期超出批件。', '照批件改日期，或先办任务变更。'],
    ['The days go beyond the approval.', 'Keep to the approved days, or have the change approved first.'],
  ),
];

/** A mission that refused is asked again on a changed ground only; what it refused is known as a fact alone. */
const refusedBefore: Expr = {
  look: 'visa-register',
  where: { trip: field('trip'), country: field('country'), visa: 'refused' },
  take: 'count',
};
const changedGround = guard(
  'same-ground',
  onServer(refusedBefore, { any: [{ eq: [refusedBefore, 0] }, { present: field('changed') }] }),
  ['这个团组在该国已被拒签，没有写明有什么变化。', '换人、改期或补了新的邀请后再办，并写明变化。'],
  [
    'A visa of this trip was refused there, and nothing says what has changed.',
    'Apply again after a change of people, dates or invitation, and say which.',
  ],
  { field: 'changed' },
);

const ownDocuments: Expr = { look: 'document-register', where: { unit: ref('case.unit') }, take: 'rows' };
const documents = (states: Expr, take: string): Expr => ({
  rule: 'visa-documents',
  with: {
    rows: ownDocuments,
    holders: field('holders'),
    states,
    validTo: { addMonths: [field('to'), setting('visa.validMonths')] },
  },
  take,
});
/** Y2, Y3 as conditions: wherever the documents are by now. */
export const documentsFit: Expr = onServer(
  { look: 'document-register', where: { unit: ref('case.unit') }, take: 'count' },
  documents('in-store、at-consulate、on-loan、away、overdue', 'holds'),
);
/** After a supplement the books may still lie with the mission. */
const whereFit: Expr = { if: [{ gt: [ref('done.supplement'), 0] }, 'in-store、at-consulate', 'in-store'] };
const documentsReady = guard(
  'documents',
  onServer(
    { look: 'document-register', where: { unit: ref('case.unit') }, take: 'count' },
    documents(whereFit, 'holds'),
  ),
  ['证照不在库、姓名不同或有效期不足6个月。', '先登记、归还或换发；姓名照台账改正。'],
  [
    'A document is not in store, its name differs, or less than 6 months are left.',
    'Register, return or renew it first; correct the name as in the register.',
  ],
);

const checked: readonly Check[] = [
  guard(
    'sheet-items',
    sheet('complete'),
    ['使领馆须知要求的材料，清单里没有列全，或者没有齐。', '照“使领馆须知台账”补入清单；须知已变的，先更新台账。'],
    [
      'The checklist lacks a paper that the mission’s sheet asks for.',
      'Add it as in the register of sheets; where the sheet has changed, update the register first.',
    ],
    { basis: missionSheet },
  ),
  guard(
    'checklist',
    { every: [field('checklist'), { eq: [ref('item.ok'), 'yes'] }] },
    ['材料清单还没有齐。', '退回单位补齐。'],
    ['The checklist is not complete.', 'Send it back to the unit.'],
    { basis: missionSheet },
  ),
  guard(
    'insurance',
    {
      rule: 'visa-insurance',
      with: { from: field('insuredFrom'), to: field('insuredTo'), entry: field('from'), exit: field('to') },
    },
    ['保险没有覆盖停留期间和前后各一天。', '退回单位，改保险日期。'],
    [
      'The insurance does not cover the stay and a day on both sides.',
      'Send it back: the dates of the insurance must change.',
    ],
    { when: insured, basis: missionSheet },
  ),
  guard(
    'schengen',
    schengenFits,
    ['任意180天内在申根区超过90天。', '缩短停留，或换人。'],
    ['More than 90 days in some 180 in the Schengen area.', 'Shorten the stay, or send somebody else.'],
    { when: inSchengen, basis: schengenCode },
  ),
  documentsReady,
];

const before: { readonly [id: string]: Action } = {
  save: {
    title: both('保存', 'Save'),
    from: ['draft', 'correcting'],
    by: clerk,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  start: {
    title: both('提交', 'File'),
    consequence: both('签证专员核对材料，起草照会。', 'The visa officer checks the papers and drafts the note.'),
    from: ['draft'],
    by: clerk,
    edits: true,
    needsComplete: true,
    weight: 'main',
    guards: [...filing, changedGround],
    happened: both('已提交签证申请', 'Visa application filed'),
    effects: [
      to('collecting'),
      { do: 'clock', op: 'start', clock: 'ready' },
      row({
        document: documents('', 'documents'),
        trip: field('trip'),
        unit: ref('case.unit'),
        unitName: {
          look: 'trip-register',
          where: tripWhere,
          take: { column: 'unitName' },
        },
        country: field('country'),
        kind: field('kind'),
        entries: { if: [{ eq: [field('entries'), '1'] }, 1, { if: [{ eq: [field('entries'), '2'] }, 2, 99] }] },
        from: field('from'),
        to: field('to'),
        stay: field('stay'),
        result: 'collecting',
        batch: ref('case.number'),
        mission: field('mission'),
        fee: { money: [field('fee'), 'fen'] },
        size: documents('', 'size'),
        filedOn: today,
        readyBy: ref('clock.ready.due'),
        pending: told('pending'),
      }),
      ...filedLines,
      {
        ...tell(
          '按须知的工作日，离境前可能办不下来，请尽早补齐或改期',
          'By the mission’s days it may not be ready before the exit: complete it soon, or move the trip',
        ),
        when: { ge: [ref('clock.ready.due'), field('exit')] },
      },
    ],
  },
  'drop-draft': {
    title: both('不办了', 'Give up'),
    from: ['draft'],
    // The system, with the trip that opened it (13.3).
    by: [...clerk, { role: 'system' }],
    weight: 'quiet',
    happened: both('没有提交', 'Not filed'),
    effects: [to('dropped')],
  },
  check: {
    title: both('核对通过', 'Checked'),
    from: ['collecting'],
    by: officer,
    weight: 'main',
    guards: checked,
    happened: both('材料核对通过', 'Papers checked'),
    effects: [to('checked')],
  },
  correct: {
    title: both('退回补正', 'Send back to correct'),
    from: ['collecting'],
    by: officer,
    weight: 'careful',
    input: [{ ...reason, label: both('要补正的内容', 'What to correct') }],
    happened: both('退回补正', 'Sent back to correct'),
    effects: [to('correcting'), tell('签证材料要补正', 'The visa papers have to be corrected')],
  },
  resubmit: {
    title: both('补正后再交', 'File again'),
    from: ['correcting'],
    by: clerk,
    edits: true,
    needsComplete: true,
    weight: 'main',
    guards: filing,
    happened: both('已补正', 'Corrected'),
    effects: [
      to('collecting'),
      row({
        document: documents('', 'documents'),
        size: documents('', 'size'),
        pending: told('pending'),
        from: field('from'),
        to: field('to'),
        stay: field('stay'),
        fee: { money: [field('fee'), 'fen'] },
      }),
      ...filedLines,
    ],
  },
};

const note: { readonly [id: string]: Action } = {
  'draft-note': {
    title: both('起草照会', 'Draft the note verbale'),
    from: ['checked'],
    by: officer,
    weight: 'main',
    input: [
      text('purposeZh', '访问目的（中文）', 'Purpose, in Chinese', { max: 300 }),
      text('purposeEn', '访问目的（英文）', 'Purpose, in English', { max: 300 }),
    ],
    happened: both('照会已起草', 'Note drafted'),
    effects: [to('drafted')],
  },
  'approve-note': {
    title: both('核准照会', 'Approve the note'),
    consequence: both(
      '取号，打印；加盖印章并简签，不签名。',
      'It is numbered and printed; sealed and initialled, not signed.',
    ),
    from: ['drafted'],
    by: head,
    notBy: ['check', 'correct', 'draft-note'],
    part: 'decides',
    weight: 'main',
    happened: both('照会已核准', 'Note approved'),
    effects: [
      { do: 'take-number', series: '武外侨照字', as: 'note' },
      { do: 'issue-paper', paper: 'note-verbale' },
      row({ note: { rule: 'note-number', with: { number: ref('number.note') }, take: 'printed' } }),
      to('noted'),
    ],
  },
  'return-note': {
    title: both('退回照会', 'Send the note back'),
    from: ['drafted'],
    by: head,
    weight: 'careful',
    input: [reason],
    happened: both('照会已退回', 'Note sent back'),
    effects: [to('checked')],
  },
};

/** Bank letters and what else the mission alone reads: deleted when the case closes (data protection). */
const erased: Effect = { do: 'erase', what: { materials: ['cost', 'insurance', 'forms', 'photos'] } };

const atMission: { readonly [id: string]: Action } = {
  submit: {
    title: both('送签', 'Submit'),
    consequence: both('证照台账改为在使领馆。', 'In the ledger the documents are with the mission.'),
    from: ['noted'],
    by: officer,
    weight: 'main',
    guards: [
      documentsReady,
      guard(
        'too-early',
        { rule: 'visa-window', with: { from: field('from'), days: sheet('windowDays'), today } },
        ['还没有到可以递交的日期。', '到使领馆规定的日期再送。'],
        ['The mission does not take it yet.', 'Submit it in the mission’s window.'],
        { basis: missionSheet },
      ),
    ],
    happened: both('已送签', 'Submitted'),
    effects: [
      {
        do: 'act',
        on: documents('in-store', 'cases'),
        act: 'to-visa',
        input: { mission: field('mission'), batch: ref('case.number') },
      },
      row({ result: 'submitted', submittedOn: today, pending: told('pending') }),
      lines(linesOf('open'), { visa: 'submitted', submittedOn: today }),
      to('submitted'),
    ],
  },
  supplement: {
    title: both('使领馆要求补材料', 'The mission asks for more'),
    from: ['submitted'],
    by: officer,
    input: [{ ...reason, label: both('要补的材料', 'What to add') }],
    happened: both('使领馆要求补材料', 'The mission asks for more'),
    effects: [
      to('collecting'),
      row({ result: 'supplement' }),
      tell('使领馆要求补材料', 'The mission asks for more papers'),
    ],
  },
  'passports-back': {
    title: both('证照取回入库', 'Passports back in store'),
    consequence: both('证照台账改为在库，可以领用。', 'In the ledger the documents are in store and may be lent.'),
    from: ['verified', 'refused', 'withdrawing'],
    by: keeper,
    weight: 'main',
    happened: both('证照已取回', 'Passports are back'),
    effects: [
      { do: 'act', on: documents('at-consulate', 'cases'), act: 'back-from-visa' },
      to('ready', { eq: [ref('state'), 'verified'] }),
      to('refused-closed', { eq: [ref('state'), 'refused'] }),
      to('withdrawn', { eq: [ref('state'), 'withdrawing'] }),
      erased,
    ],
  },
  withdraw: {
    title: both('撤回', 'Withdraw'),
    consequence: both(
      '已送签的，为还没有结果的人发函使领馆，证照取回后办结。',
      'If it was submitted, the mission gets a letter for those without a result; it ends when the passports are back.',
    ),
    from: ['collecting', 'correcting', 'checked', 'drafted', 'noted', 'submitted'],
    by: [...officer, ...clerk, system],
    part: 'decides',
    alone: nothingDecided,
    weight: 'careful',
    input: [{ ...reason, required: false, label: both('原因', 'Reason') }],
    happened: both('已撤回', 'Withdrawn'),
    effects: [
      { do: 'clock', op: 'stop', clock: 'ready' },
      { do: 'issue-paper', paper: 'withdrawal', when: { gt: [ref('done.submit'), 0] } },
      row({ result: told('withdrawn'), pending: 0 }),
      lines(linesOf('open'), { visa: 'withdrawn' }),
      to('withdrawing', { gt: [ref('done.submit'), 0] }),
      to('withdrawn', { eq: [ref('done.submit'), 0] }),
      { ...erased, when: { eq: [ref('done.submit'), 0] } },
    ],
  },
};

export const actions: { readonly [id: string]: Action } = { ...before, ...note, ...atMission, ...resultActions };
