/** Hand-over slips and the record of destruction: each names the document, giver and receiver. */
import { type Expr, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Text } from '../../../../src/language/text.ts';
import { signatures } from '../shared/lending.ts';
import { both, houseRule, mfaGuide } from './law.ts';

const line = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const office = both('武汉市外事侨务办公室', 'Wuhan Foreign and Overseas Chinese Affairs Office');
const same = (name: string): Text => both(`{${name}}`, `{${name}}`);
const document = both('{form.kind} {form.number}（{form.holder}）', '{form.kind} {form.number} ({form.holder})');
const way = both('当面交接，读号核对', 'hand to hand, the number read back');

const slip = (title: Text, body: readonly Text[], recipient: Text): Paper => ({
  title,
  kind: 'delivery',
  layout: 'letter',
  lang: 'both',
  number: { series: 'JD' },
  addressee: both('{form.unitName}', '{form.unitName}'),
  signedBy: office,
  basis: [mfaGuide, houseRule],
  body: [...body, both('交接方式：当面交接，读号核对。', 'Way: hand to hand, the number read back.')],
  parts: { items: document, recipient, way },
  listHead: both('交接的证照', 'Document handed over'),
  sections: signatures,
});

export const papers: { readonly [id: string]: Paper } = {
  'loan-slip': {
    ...slip(
      both('证照领用交接单', 'Slip of a document lent'),
      [
        both(
          '交出：证照管理员。接收：{input.borrower}。用途：{input.purpose}。',
          'Given by: the custodian. Received by: {input.borrower}. For: {input.purpose}.',
        ),
        both(
          '应在{clock.back.due}以前交回；入境后按入境日起7日计算。',
          'To be handed back by {clock.back.due}; after entry, within 7 days of the day of entry.',
        ),
      ],
      same('input.borrower'),
    ),
    fields: [line('应还日期', 'Due back', ref('clock.back.due')), line('批件号', 'Approval', ref('input.trip'))],
  },
  'return-slip': slip(
    both('证照归还交接单', 'Slip of a document handed back'),
    [
      both(
        '交出：{input.giver}。接收：证照管理员。状况：{input.condition}。',
        'Given by: {input.giver}. Received by: the custodian. Condition: {input.condition}.',
      ),
    ],
    both('证照管理员', 'the custodian'),
  ),
  'transfer-slip': slip(
    both('证照保管移交单', 'Slip of a change of keeper'),
    [
      both(
        '由原保管方移交，接收：{input.receiver}。柜号{input.cabinet}，格号{input.slot}。',
        'Handed over by the former keeper; received by: {input.receiver}. Cabinet {input.cabinet}, slot {input.slot}.',
      ),
    ],
    same('input.receiver'),
  ),
};
