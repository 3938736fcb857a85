/** The dossier's worked examples of a rating (0 §5), exact to the day; its second, the figures, is a test of the rules. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

const about: Values = {
  matter: 'return-settlement',
  matterTitle: '示例事项 · Sample matter',
  stage: '已办结',
  unit: 'd3',
  channel: 'online',
};
const rate = (on: string, input: Values, refused?: string): ExampleStep => ({
  on,
  act: 'rate',
  by: 'applicant',
  form: about,
  input: { anonymous: true, callback: false, ...input },
  ...(refused ? { refused } : {}),
});
const step = (on: string, act: string, by: string, input: Values): ExampleStep => ({ on, act, by, input });
const slow: Values = { grade: '2', dims: ['speed'] };

export const examples: readonly Example[] = [
  {
    title: {
      zh: '2026-09-24差评：28日前联系，10月9日前简单整改，22日前复杂整改',
      en: 'A bad rating on 24 September 2026: its three limits',
    },
    given: [rate('2026-09-24', slow)],
    expect: [
      { state: 'bad-open' },
      { clock: 'contact', due: '2026-09-28' },
      { clock: 'simple', due: '2026-10-09' },
      { clock: 'complex', due: '2026-10-22' },
    ],
  },
  {
    title: { zh: '同一环节再评：已评价', en: 'A second rating of the same stage is refused' },
    given: [rate('2026-09-24', { grade: '5' }), rate('2026-09-25', { grade: '1', dims: ['speed'] }, 'rating.once')],
    expect: [{ state: 'closed-good' }],
  },
  {
    title: { zh: '不满意而没有选方面', en: 'A bad grade without an aspect is refused' },
    given: [rate('2026-09-24', { grade: '2' }, 'form.missing')],
    expect: [{ state: 'invited' }],
  },
  {
    title: { zh: '核实、整改、再评', en: 'Verified, put right, answered again' },
    given: [
      rate('2026-09-24', slow),
      step('2026-09-28', 'verify', 'handler@d1', { note: '查阅办件', difficulty: 'simple' }),
      step('2026-09-29', 'rectify', 'dept_head@district', { measures: '增加人手', reply: '抱歉让您久等。' }),
      step('2026-09-30', 'rate-again', 'applicant', { grade: '4' }),
    ],
    expect: [
      { state: 'bad-closed', on: '2026-09-30' },
      { clock: 'revisit', due: '2026-10-12' },
    ],
  },
];
