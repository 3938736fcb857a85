/** Worked examples of an objection: its limit, and two pairs of eyes. Persons are invented. */
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

const file = (on: string): ExampleStep => ({
  on,
  act: 'file',
  by: 'applicant',
  form: {
    notice: '00000000-0000-0000-0000-000000000000',
    noticeTitle: '示例公示 · Sample notice',
    matter: 'sample',
    unit: 'd3',
    name: '李示例',
    phone: '13900001111',
    reason: '所述事迹与事实不符，请核查。',
  },
});

export const examples: readonly Example[] = [
  {
    title: {
      zh: '2026-09-29提出：10个工作日，10月19日前答复',
      en: 'Filed on 29 September 2026: answered by 19 October',
    },
    given: [file('2026-09-29')],
    expect: [{ state: 'registered' }, { clock: 'answer', due: '2026-10-19' }],
  },
  {
    title: { zh: '承办人提出意见，处长答复', en: 'The officer proposes, the head answers' },
    given: [
      file('2026-09-29'),
      { on: '2026-09-30', act: 'take', by: 'handler@district' },
      {
        on: '2026-10-08',
        act: 'propose',
        by: 'handler@district',
        input: { outcome: 'unfounded', facts: '核查属实。', reasons: '有记录为证。', measures: '维持公示。' },
      },
      { on: '2026-10-09', act: 'answer', by: 'dept_head@district' },
    ],
    expect: [{ state: 'answered', on: '2026-10-09' }, { paper: 'answer' }],
  },
];
