/** What the unit does: registers the entry, writes, signs, discloses, files (dossier 2, §5). */

import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import { outcomeStates } from '../shared/outcomes.ts';
import { tellTrip } from '../shared/report-acts.ts';
import {
  both,
  check,
  chief,
  day,
  dayNow,
  filer,
  move,
  notFuture,
  officer,
  opinions2013,
  optional,
  reasons,
  row,
  rowsOf,
  saving,
  start,
  stop,
  system,
  tell,
  text,
  unitLeader,
} from '../shared/reporting.ts';
import {
  costColumns,
  countries,
  left,
  openOutcomes,
  outcomeColumns,
  outcomeRow,
  outcomeRows,
  topics,
  tripBack,
  within,
} from './facts.ts';

/** The time for report and disclosure runs from the day after entry. */
const begun = (unitName: Expr): readonly Effect[] => [
  move('due'),
  start('report', input('entry')),
  start('disclosure', input('entry')),
  row('report-register', {
    trip: field('trip'),
    unit: ref('case.unit'),
    title: field('title'),
    head: field('head'),
    unitName,
    entry: input('entry'),
    due: ref('clock.report.due'),
    state: 'due',
  }),
];
/** Another report of this trip that was not withdrawn. */
const already: Expr = {
  some: [
    rowsOf('report-register', { trip: field('trip'), unit: ref('case.unit') }),
    { all: [{ ne: [ref('item.state'), 'withdrawn'] }, { ne: [ref('item.case'), ref('case.id')] }] },
  ],
};

const begin: Action = {
  title: both('登记入境', 'Register the entry'),
  consequence: both(
    '从入境次日起计算报告和公开的期限。',
    'The time for report and disclosure runs from the day after entry.',
  ),
  from: ['draft'],
  by: filer,
  edits: true,
  input: [dayNow('entry', '入境日期', 'Day of entry')],
  weight: 'main',
  guards: [
    check(
      'report.begin-fields',
      undefined,
      { all: [{ present: field('trip') }, { present: field('head') }] },
      ['先填批件号和团长', '填好这两项再登记。'],
      ['Approval and head come first', 'Fill in these two, then register.'],
    ),
    notFuture('entry', 'report.entry-future'),
    check(
      'report.already',
      undefined,
      { not: already },
      ['这一团组已经有一份出访报告', '在原来的报告上办理。'],
      ['There is a report of this trip already', 'Go on with that report.'],
    ),
    check(
      'report.trip-not-back',
      undefined,
      tripBack,
      ['台账里没有本单位已回国的这一团组', '先在批件上登记入境；批件不在本系统的，选“纸质批件”。'],
      [
        'The register has no returned trip of this unit with that number',
        'Record the entry on the trip first; for approvals not kept here choose “on paper”.',
      ],
      { basis: opinions2013 },
    ),
  ],
  happened: both('已登记入境，报告到期日已定', 'Entry registered, the report’s due day is set'),
  effects: begun({
    look: 'trip-register',
    where: { trip: field('trip'), unit: ref('case.unit') },
    take: { column: 'unitName' },
  }),
};

/** The trip is back and its report begins by itself. */
const tripReturned: Action = {
  title: both('团组已回国', 'The trip is back'),
  from: ['draft'],
  by: system,
  input: [day('entry', '入境日期', 'Day of entry'), text('unitName', '单位名称', 'Name of the unit', optional)],
  happened: both('团组已回国，报告到期日已定', 'The trip is back, the report’s due day is set'),
  effects: begun(input('unitName')),
};

/** The day of entry was registered wrong: the time runs from the right one, which the officer compares with the stamps. */
const anew = (clock: string): Effect => ({
  when: {
    all: [{ ne: [field('actualEntry'), ref('last.begin.entry')] }, { eq: [ref(`clock.${clock}.running`), true] }],
  },
  do: 'clock',
  op: 'restart',
  clock,
  on: field('actualEntry'),
});

const handIn: Action = {
  title: both('写完，送单位负责人', 'Written; to the unit’s leader'),
  from: ['due', 'returned'],
  by: filer,
  edits: true,
  needsComplete: true,
  weight: 'main',
  happened: both('报告写完，送单位负责人', 'The report was written and went to the unit’s leader'),
  effects: [
    move('drafted'),
    anew('report'),
    anew('disclosure'),
    row('report-register', { entry: field('actualEntry'), due: ref('clock.report.due') }),
    tell(unitLeader, '请签报出访报告', 'Please sign the trip report'),
  ],
};

const sign: Action = {
  title: both('签报', 'Sign and hand in'),
  consequence: both('报告交外事侨务办公室。', 'The report goes to the Foreign and Overseas Chinese Affairs Office.'),
  from: ['drafted'],
  by: unitLeader,
  notBy: ['hand-in'],
  weight: 'main',
  happened: both('单位负责人签报', 'Signed by the unit’s leader and handed in'),
  effects: [
    move('submitted'),
    stop('report'),
    stop('revise'),
    start('review'),
    row('report-register', {
      state: 'submitted',
      title: field('title'),
      countries,
      submittedOn: today,
      outcomes: openOutcomes,
      outcomesOpen: openOutcomes,
      openAt6: openOutcomes,
      openAt12: openOutcomes,
      topics,
      ...outcomeColumns,
      ...costColumns,
    }),
    ...outcomeRows,
    // Whether it was in time is told by the first hand-in: what is given back has a time of its own.
    row('report-register', { onTime: { le: [today, ref('clock.report.due')] } }, { eq: [ref('done.sign'), 1] }),
    ...tellTrip('report-in', today),
    tell(officer, '收到出访报告，请核对', 'A trip report came in; please check it'),
  ],
};

const sendBack: Action = {
  title: both('退回修改', 'Send back'),
  from: ['drafted'],
  by: unitLeader,
  input: [reasons],
  weight: 'careful',
  happened: both('单位负责人退回修改', 'Sent back by the unit’s leader'),
  effects: [move('due'), tell(filer, '单位负责人退回了出访报告', 'The unit’s leader sent the report back')],
};

const disclose: Action = {
  title: both('登记公开', 'Record the disclosure'),
  consequence: both('公开不少于 5 个工作日，期满归档。', 'Shown for at least 5 working days, then filed.'),
  from: ['accepted'],
  by: filer,
  input: [
    choice('where', both('公开在', 'Shown on'), [
      option('intranet', '单位内网', 'the unit’s intranet'),
      option('board', '公告栏', 'a notice board'),
      option('none', '涉密，不公开', 'nowhere: classified'),
    ]),
    text('place', '地点或网址', 'Place or address', { max: 200 }),
    dayNow('postedOn', '公开日期', 'Put up on'),
  ],
  guards: [
    notFuture('postedOn', 'report.posted-future'),
    check(
      'report.posted-early',
      'postedOn',
      { ge: [input('postedOn'), ref('on.accept')] },
      ['报告通过以前不能算公开', '填通过之日或以后的日期。'],
      ['It cannot have been shown before it was accepted', 'Enter the day of acceptance or a later one.'],
    ),
    check(
      'report.not-classified',
      'where',
      { any: [{ ne: [input('where'), 'none'] }, { eq: [field('classified'), true] }] },
      ['不涉密的报告要公开', '在内网或公告栏公开。'],
      ['A report that is not classified is shown', 'Show it on the intranet or the board.'],
    ),
  ],
  weight: 'main',
  happened: both('已在单位公开', 'Shown in the unit'),
  effects: [
    move('published'),
    stop('disclosure'),
    start('shown', input('postedOn')),
    row('report-register', { disclosedOn: input('postedOn') }),
    ...tellTrip('disclosed', input('postedOn')),
  ],
};

const archive: Action = {
  title: both('归档', 'File'),
  from: ['published'],
  by: [...filer, ...officer],
  weight: 'main',
  guards: [
    check(
      'report.still-shown',
      undefined,
      { lt: [ref('clock.shown.due'), today] },
      ['公开未满 5 个工作日', '期满的次日起归档。'],
      ['It has not been shown for 5 working days', 'File it from the day after the time is over.'],
    ),
  ],
  happened: both('公开期满，已归档', 'Shown long enough; filed'),
  effects: [move('archived'), stop('shown')],
};

/** Outcomes that the report lists, by their place. */
const places = Array.from({ length: 50 }, (_, index) => {
  const n = index + 1;
  return option(`${n}`, `第 ${n} 项`, `Outcome ${n}`, { show: { ge: [{ count: field('outcomes') }, n] } });
});

const followUp: Action = {
  title: both('登记成果进展', 'Record follow-up'),
  consequence: both('成果台账里的这一项随之更新。', 'Its line in the register of outcomes is brought up to date.'),
  from: ['accepted', 'published', 'archived'],
  by: [...filer, ...officer],
  weight: 'quiet',
  input: [
    choice('outcome', both('哪一项成果', 'Which outcome'), places),
    choice('state', both('进展到哪里', 'How far it has come'), outcomeStates),
    text('progress', '进展', 'Progress', { max: 500 }),
    day('due', '新的落实期限', 'New day by which it is due', {
      ...optional,
      hint: both('期限没有变的不填', 'Leave it empty where the day stays'),
    }),
  ],
  happened: both('登记成果进展', 'Follow-up recorded'),
  effects: [
    outcomeRow({ state: input('state'), progress: input('progress'), followedUpOn: today }),
    outcomeRow({ due: input('due') }, { present: input('due') }),
    outcomeRow({ doneOn: today }, { eq: [input('state'), 'done'] }),
    outcomeRow({ doneOn: null }, { ne: [input('state'), 'done'] }),
    outcomeRow({ at6: input('state') }, within(6)),
    outcomeRow({ at12: input('state') }, within(12)),
    row('report-register', { outcomesOpen: left, followedUpOn: today }),
    row('report-register', { openAt6: left }, within(6)),
    row('report-register', { openAt12: left }, within(12)),
  ],
};

const withdraw: Action = {
  title: both('撤回登记', 'Withdraw the entry'),
  consequence: both('登记错团组或日期的，撤回后重新登记。', 'For a wrong trip or day: withdraw, then register anew.'),
  from: ['draft', 'due'],
  by: filer,
  input: [{ ...reasons, ...optional }],
  weight: 'quiet',
  happened: both('登记已撤回', 'The entry was withdrawn'),
  effects: [
    move('withdrawn'),
    stop('report'),
    stop('disclosure'),
    row('report-register', { state: 'withdrawn' }, { gt: [ref('done.begin'), 0] }),
    tell(chief, '出访报告登记被撤回，请核实', 'The entry of a trip report was withdrawn; please look into it'),
  ],
};

export const unitActs: { readonly [id: string]: Action } = {
  save: saving(['draft', 'due', 'returned']),
  begin,
  'trip-returned': tripReturned,
  'hand-in': handIn,
  sign,
  'send-back': sendBack,
  disclose,
  archive,
  'follow-up': followUp,
  withdraw,
};
