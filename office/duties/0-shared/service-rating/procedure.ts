/**
 * 政务服务好差评 (dossier 0 §5): one rating for each stage of a case, voluntary, never asked for in advance; a bad grade brings
 * contact, rectification, reply and a second answer. The rater is hidden from the unit unless they choose otherwise.
 */
import type { State } from '../../../../src/language/procedure.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { actions, desk } from './acts.ts';
import { clocks, sichuan } from './clocks.ts';
import { examples } from './examples.ts';

const state = (
  title: [string, string],
  headline: [string, string],
  waits: State['waits'],
  more: Partial<State> = {},
): State => ({
  title: { zh: title[0], en: title[1] },
  headline: { zh: headline[0], en: headline[1] },
  waits,
  ...more,
});
const given = (key: string, zh: string, en: string) => ({ key, type: 'text', label: { zh, en }, fixed: true }) as const;

export const procedure = defineProcedure({
  id: 'service-rating',
  edition: 1,
  inForce: '2026-01-01',
  title: { zh: '政务服务好差评', en: 'Service rating' },
  plainTitle: { zh: '评价我们的服务', en: 'Rate our service' },
  summary: {
    zh: '办完一件事后评一次；差评必回访、必整改、必答复。',
    en: 'One rating after each service; a bad one is followed up, put right and answered.',
  },
  duty: '0-shared',
  clauses: ['all'],
  pattern: 'P5',
  department: 'd1',
  opened: 'linked',
  rateable: [],
  audience: [{ id: 'served', text: { zh: '刚办完一件事的人', en: 'somebody who has just been served' } }],
  wish: { zh: '评价服务', en: 'rate the service' },
  facts: [],
  basis: [
    {
      text: {
        zh: '国办发〔2019〕51号：一事一评，差评必查',
        en: 'State Council General Office (2019) No. 51: one rating a service, every bad one followed up',
      },
      mark: 'law',
    },
    {
      text: {
        zh: 'GB/T 39735-2020 政务服务评价工作指南',
        en: 'GB/T 39735-2020 Guidelines for evaluating government services',
      },
      mark: 'law',
    },
    sichuan,
  ],
  conditions: [],
  form: [
    {
      id: 'about',
      title: { zh: '评价的是', en: 'What is rated' },
      fields: [
        { ...given('matter', '事项代码', 'Matter'), show: false },
        given('matterTitle', '事项', 'Service'),
        given('stage', '环节', 'Stage'),
        given('unit', '经办单位', 'Unit'),
        {
          ...given('channel', '渠道', 'Channel'),
          type: 'enum',
          options: [
            { value: 'online', label: { zh: '网上', en: 'Online' } },
            { value: 'counter', label: { zh: '窗口', en: 'Counter' } },
          ],
        },
      ],
    },
  ],
  formChecks: [],
  nameField: 'matterTitle',
  districtField: 'unit',
  materials: [],
  initial: 'invited',
  states: {
    invited: state(['请评价', 'Invited'], ['您可以评价这次服务', 'You may rate this service'], 'applicant', {
      draft: true,
      next: ['closed-good'],
    }),
    'closed-good': state(['已评价', 'Rated'], ['谢谢您的评价', 'Thank you for your rating'], 'nobody', { final: true }),
    unrated: state(['未评价', 'Not rated'], ['评价期已过', 'The time to rate is over'], 'nobody', {
      final: true,
      draft: true,
    }),
    'bad-open': state(
      ['差评待联系', 'Bad rating: contact'],
      ['我们会核实您的评价', 'We are looking into your rating'],
      'office',
      { next: ['bad-verifying'] },
    ),
    'bad-verifying': state(
      ['差评待整改', 'Bad rating: put right'],
      ['经办单位正在整改', 'The unit is putting it right'],
      'office',
      { next: ['bad-rectified'] },
    ),
    disputed: state(
      ['误评申诉中', 'Disputed'],
      ['经办单位认为评错了，正在裁定', 'The unit claims a mistake; a decision is due'],
      'office',
      { next: ['bad-verifying'] },
    ),
    'bad-rectified': state(
      ['已整改待回访', 'Put right: revisit'],
      ['已整改，请看答复', 'It has been put right: read the reply'],
      'office',
      { next: ['bad-closed'] },
    ),
    'bad-closed': state(['已回访', 'Closed'], ['这条评价已办结', 'This rating is closed'], 'nobody', { final: true }),
    void: state(['已撤销', 'Set aside'], ['这条评价已撤销', 'This rating was set aside'], 'nobody', { final: true }),
  },
  actions,
  steps: [
    {
      title: { zh: '评价', en: 'Rate' },
      detail: { zh: '五级，不预选', en: 'Five grades, none chosen in advance' },
      clock: 'window',
    },
    {
      title: { zh: '联系', en: 'Contact' },
      detail: { zh: '差评 1 个工作日内', en: 'A bad rating: within 1 working day' },
      clock: 'contact',
    },
    {
      title: { zh: '整改答复', en: 'Put right, reply' },
      detail: { zh: '简单 5 个、复杂 15 个工作日', en: '5 working days, 15 where it is complex' },
      clock: 'complex',
    },
    {
      title: { zh: '回访', en: 'Revisit' },
      detail: { zh: '整改后 5 个工作日内', en: 'Within 5 working days' },
      clock: 'revisit',
    },
  ],
  clocks,
  mainClock: 'window',
  papers: {},
  registers: ['rating-ledger'],
  publicity: {
    zh: '按月、按季公布各事项的好评率、满意度指数、差评整改率；不足5条的不公布。',
    en: 'Share of good ratings, index and share put right are published by month and quarter; fewer than five ratings are withheld.',
  },
  links: [],
  settings: [
    {
      key: 'rating.windowDays',
      title: { zh: '评价期（天）', en: 'Days to rate' },
      type: 'int',
      default: 30,
      source: { text: { zh: '本办设定', en: 'Set by the office' }, mark: 'design' },
    },
    {
      key: 'rating.complexDays',
      title: { zh: '复杂整改（工作日）', en: 'Working days for complex rectification' },
      type: 'int',
      default: 15,
      source: sichuan,
    },
  ],
  /** An unrated case is not a good one; nobody may delete a rating or add to the aspects. */
  forbidden: { actions: ['default-good', 'delete', 'change-grade'], fields: ['name', 'docNo', 'caseNumber'] },
  conceals: {
    when: { ne: [{ ref: 'last.rate.anonymous' }, false] },
    except: { who: desk, when: { eq: [{ ref: 'last.rate.callback' }, true] } },
  },
  viewers: [{ role: 'auditor' }],
  dataProtection: {
    zh: '评价人对经办单位保密；同意回访的，只有监督人员看得到联系方式。经办人不能办理对自己的评价。',
    en: 'The rater is unknown to the unit; who agrees to a call-back is known to the supervising desk only. Nobody handles a rating of their own work.',
  },
  retention: {
    years: 2,
    source: 'design',
    text: { zh: '保存2年，以后只留统计', en: 'Kept for 2 years, afterwards as figures only' },
  },
  fee: { zh: '不收费', en: 'Free' },
  remedies: [
    { zh: '对整改不满意的，可以拨打12345或投诉。', en: 'Not content with what was done: call 12345 or complain.' },
  ],
  examples,
});
