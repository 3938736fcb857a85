/** Cards on boards: the matrix card × economy, stages, renewals; applications, cards in use, waiting time and denials (dossier 2, §11). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, is, isNot, median, share } from '../../shared/board-words.ts';
import { full } from '../../shared/economies.ts';

export const boards: readonly Board[] = [
  {
    id: 'matrix',
    kind: 'cards',
    title: both('各经济体答复', 'Answers of the economies'),
    summary: both('每张卡一行，各经济体的答复并排。', 'One card a line, the answers of the economies side by side.'),
    where: [is('state', 'pre-clearing', 'printing', 'issued', 'active')],
    choose: 'state',
    across: full.map(({ code }) => code),
    cells: { approved: 'ok', denied: 'late', pending: 'pause' },
    order: 'mfaOn',
    show: ['holder', 'enterprise', 'state', 'pending'],
  },
  {
    id: 'stages',
    kind: 'groups',
    title: both('办理进展', 'Applications by state'),
    summary: both('申请和卡办到哪一步。', 'How far applications and cards have come.'),
    choose: 'ownership',
    by: 'state',
    order: 'appliedOn',
    show: ['holder', 'enterprise', 'action', 'appliedOn', 'card'],
    lights: {
      column: 'state',
      is: {
        submitted: 'pause',
        correcting: 'soon',
        'pre-clearing': 'ok',
        printing: 'ok',
        issued: 'soon',
        active: 'done',
      },
    },
  },
  {
    id: 'renewal',
    kind: 'due',
    title: both('到期续办', 'Renewals'),
    summary: both('到期前六个月起可以续办。', 'A renewal is possible in the last six months.'),
    where: [is('state', 'issued', 'active')],
    date: 'expiry',
    soonDays: 183,
    show: ['card', 'holder', 'enterprise', 'state'],
  },
];

const agreed = [
  isNot('state', 'submitted', 'correcting', 'accepted', 'refused', 'not-accepted', 'lapsed', 'withdrawn'),
];
const inUse = [is('state', 'issued', 'active')];
const applications = [
  count('申请', 'Applications'),
  share('agreed', agreed, '市里同意', 'Agreed by the city'),
  share('in-use', inUse, '使用中', 'In use'),
];

export const reports: readonly Report[] = [
  {
    id: 'applications',
    title: both('申请与结果', 'Applications and results'),
    summary: both('按申报年份、企业类型、办理类型。', 'By year of filing, ownership and what was asked for.'),
    period: 'year',
    date: 'appliedOn',
    group: ['ownership', 'action'],
    measures: [...applications, share('refused', [is('state', 'refused')], '不予办理', 'Refused')],
  },
  {
    id: 'active',
    title: both('使用中的卡', 'Cards in use'),
    summary: both('按签发年份和企业类型。', 'By year of issue and ownership.'),
    period: 'year',
    date: 'issue',
    group: ['ownership'],
    where: inUse,
    measures: [count('卡', 'Cards')],
  },
  {
    id: 'waiting',
    title: both('各经济体等候天数', 'Waiting time by economy'),
    summary: both('从外交部通过到答复的自然日，中位数。', 'Days from the ministry’s pass to the answer, the median.'),
    period: 'year',
    date: 'mfaOn',
    group: [],
    measures: full.map(({ code, name }) => median(`days${code}`, name.zh, name.en)),
  },
  {
    id: 'denials',
    title: both('各经济体不同意', 'Denials by economy'),
    summary: both('不同意的卡占送审的百分比。', 'Per cent of the cards asked for that were denied.'),
    period: 'year',
    date: 'mfaOn',
    group: [],
    measures: [
      count('送审', 'Asked for'),
      ...full.map(({ code, name }) => share(code, [is(code, 'denied')], name.zh, name.en)),
    ],
  },
  {
    id: 'public-year',
    title: both('年度公开数据', 'Public figures of the year'),
    summary: both('按企业类型的申请数和同意比例。', 'Applications and the share agreed, by ownership.'),
    period: 'year',
    date: 'appliedOn',
    group: ['ownership'],
    measures: applications.slice(0, 2),
    public: { smallest: 5 },
  },
];
