/** Sample applications of a demo office: issued, made, referred, refused, waiting. People and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';
import { sampleTraveller, sampleZone } from '../shared/sample-people.ts';

export const procedure = 'official-passport-issue';

type Values = { readonly [key: string]: Value };
const clerk = 'bureau:unit_liaison';
const window = 'd1:window';
const officer = 'outbound:handler';
const head = 'outbound:dept_head';

const form = (name: string, pinyin: string, change: Values = {}): Values => ({
  tripSource: 'paper',
  trip: '示例省外出〔{year}〕21号',
  validUntil: '{opened+150}',
  exitOn: '{opened+50}',
  returnOn: '{opened+56}',
  ...sampleTraveller(name, pinyin),
  class: 'P',
  action: 'new',
  ground: 'first',
  photoReceipt: '20260000000000012345',
  biometricsRef: '示例采集2号',
  biometricsOn: '{opened-20}',
  ...change,
});
const step = (after: number, act: string, by: string, input: Values = {}) => ({ after, act, by, input });
const accepted = [step(0, 'file', clerk), step(1, 'accept', window)];
const made = [...accepted, step(1, 'produce', officer, { headWidth: 18, headHeight: 30, white: true })];
/** Any day of issue from the summer of 2025 on leaves it within its five years. */
const expiry = '2030-06-14';
const book = (number: string, pinyin: string): Values => ({
  number,
  issuedOn: '{today}',
  expiry,
  authority: '示例颁发机关',
  mrz: sampleZone(number, `${pinyin}<<SHILI`, expiry),
  chip: true,
  clear: true,
});
const application = (daysAgo: number, of: Values, steps: DemoCase['steps']): DemoCase => ({
  applicant: clerk,
  daysAgo,
  form: of,
  steps,
});

export const demoCases: readonly DemoCase[] = [
  application(14, form('戌示例', 'XU'), [...made, step(2, 'issue', head, book('PE2000042', 'XU'))]),
  application(10, form('亥示例', 'HAI', { class: 'S', rank: 'division', post: '处长' }), made),
  application(9, form('天示例', 'TIAN', { class: 'D', rank: 'vice-province', post: '副市长' }), [
    ...accepted,
    step(1, 'refer', officer),
  ]),
  application(8, form('地示例', 'DI'), [
    ...accepted,
    step(2, 'refuse', head, {
      facts: '示例：相片背景不是白色，头部宽 24 毫米。',
      refusalGround: 'D7',
      reasons: '示例：相片不合格，两次通知后没有重拍。',
    }),
  ]),
  // Its pages are used up: the old book, in the safe already, is proposed for cancellation with the new one.
  {
    ...application(7, form('玄示例', 'XUAN', { action: 'renew', ground: 'pages', oldNumber: 'PE2000059' }), [
      ...made,
      step(2, 'issue', head, book('PE2000066', 'XUAN')),
    ]),
    needs: ['book-renewed'],
  },
  application(3, form('黄示例', 'HUANG'), [
    step(0, 'file', clerk),
    step(1, 'request-correction', window, { items: [{ item: '相片回执', what: '看不清，请重新提交。' }] }),
  ]),
  application(1, form('宇示例', 'YU'), [step(0, 'file', clerk)]),
];
