/** Acts of the registration: put in force, renew the licence, change the clerk, end it. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import {
  both,
  chief,
  filer,
  issue,
  leader,
  long,
  move,
  officer,
  row,
  start,
  stop,
  tell,
  text,
} from '../shared/documents.ts';
import { filingGate } from '../shared/filing-gate.ts';
import { guide } from '../shared/filing-unit.ts';
import { refusing } from '../shared/review.ts';

const matter = both('单位备案', 'registration of a unit');

const line = (state: string, more: { readonly [column: string]: Expr } = {}): Effect =>
  row('filing-unit-register', { state, ...more });

const correction = {
  key: 'registration.correctionDays',
  title: both('备案补正（工作日）', 'Correction of a registration (working days)'),
  type: 'int',
  default: 10,
  source: { text: both('单位备案补正 10 个工作日', 'A registration is corrected in 10 working days'), mark: 'design' },
} as const;

export const gate = filingGate({
  matter,
  basis: [guide],
  submit: 'register',
  clock: 'registerReview',
  after: both(
    '5个工作日内核对，最后一天为{clock.registerReview.due}。',
    'It is checked within 5 working days, until {clock.registerReview.due}.',
  ),
  guards: [],
  correction: { setting: correction, unit: 'WD' },
  withdrawFrom: ['accepted'],
  log: (stage) =>
    stage === 'filed'
      ? [
          line('pending', {
            unit: ref('case.unit'),
            purpose: field('purpose'),
            name: field('name'),
            uscc: field('uscc'),
            clerk: field('clerk'),
            unitType: field('unitType'),
            level: field('level'),
          }),
        ]
      : stage === 'accepted' || stage === 'correcting'
        ? []
        : [line('ended')],
});

export const review = refusing({
  matter,
  basis: [guide],
  grounds: [
    option('B1', '不在本市登记，或者没有正常经营', 'Not registered in the city, or not operating'),
    option('B11', '由中介代办', 'Filed by an agent'),
  ],
  from: ['accepted'],
  back: 'accepted',
  clock: 'registerReview',
  handled: ['accept', 'request-correction'],
  onRefusal: [line('ended')],
});

export const actions: { readonly [id: string]: Action } = {
  activate: {
    title: both('备案生效', 'Put in force'),
    consequence: both('单位从今天起可以直接申报。', 'From today the unit may file directly.'),
    from: ['accepted'],
    by: officer,
    notBy: ['accept', 'request-correction'],
    part: 'decides',
    weight: 'main',
    happened: both('备案已生效', 'Registration in force'),
    effects: [
      move('active'),
      stop('registerReview'),
      start('licenceYear'),
      line('active', { since: ref('today'), licenceOn: ref('today') }),
      issue('registered'),
      tell(filer, '备案已生效，可以申报', 'The registration is in force; you may file'),
    ],
  },
  'renew-licence': {
    title: both('更新执照', 'Renew the licence'),
    from: ['active'],
    by: filer,
    weight: 'quiet',
    input: [
      { key: 'licenceOn', type: 'date', initial: '{today}', label: both('执照查询日期', 'Licence looked up on') },
    ],
    guards: [
      {
        code: 'registration.licence-when',
        field: 'licenceOn',
        test: { le: [input('licenceOn'), ref('today')] },
        text: both('日期不能晚于今天', 'The day is after today'),
        remedy: both('照执照填写。', 'Enter it as on the licence.'),
      },
    ],
    happened: both('执照已更新', 'Licence renewed'),
    effects: [
      { do: 'clock', op: 'restart', clock: 'licenceYear', on: input('licenceOn') },
      line('active', { licenceOn: input('licenceOn') }),
    ],
  },
  'change-clerk': {
    title: both('更换专办员', 'Change the clerk'),
    from: ['active'],
    by: filer,
    weight: 'quiet',
    input: [text('clerk', '新专办员', 'New clerk', { max: 60, mask: 'name' })],
    happened: both('专办员已更换', 'The clerk was changed'),
    effects: [line('active', { clerk: input('clerk') })],
  },
  end: {
    title: both('停用备案', 'End the registration'),
    consequence: both('不再受理本单位的新申报；在办件不受影响。', 'No new filings of the unit; those under way go on.'),
    from: ['active'],
    by: [...filer, ...chief, ...leader],
    weight: 'careful',
    input: [long('reasons', '理由', 'Reasons')],
    happened: both('备案已停用', 'The registration was ended'),
    effects: [
      move('ended'),
      stop('licenceYear'),
      line('ended', { clerk: null }),
      tell(filer, '备案已停用', 'The registration has ended'),
    ],
  },
};
