/** Money as rules with an address: Chinese capitals of an amount, and a foreign amount in yuan at its rate. */
import type { Value } from './expression.ts';
import { capitals, formatFen, formatMoney, inFen } from './money.ts';
import type { Rule } from './rule.ts';

const voucherRules: Rule['basis'] = {
  text: {
    zh: '《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》',
    en: 'Measures for Payment and Settlement 《支付结算办法》, annex 1: how amounts are written on vouchers',
  },
  mark: 'law',
};

const orNull = (value: Value | undefined): Value => value ?? null;

const moneyCapitals: Rule = {
  id: 'money-capitals',
  title: { zh: '金额大写', en: 'Amount in Chinese capitals' },
  basis: voucherRules,
  input: [
    {
      key: 'amount',
      type: 'money',
      max: 999_999_999_999_999,
      label: { zh: '金额', en: 'Amount' },
      hint: { zh: '接口以分为单位', en: 'The interface counts fen' },
    },
  ],
  compute: ({ amount }) => {
    const fen = inFen(amount) ?? -1;
    const words = capitals(fen);
    return {
      holds: words !== undefined,
      value: { capitals: orNull(words), shown: words === undefined ? null : formatFen(fen) },
      trace: [
        words === undefined
          ? {
              text: {
                zh: '负数和十万亿元以上的金额没有大写。',
                en: 'A negative amount, or one of ten million million yuan and more, has no capitals.',
              },
            }
          : { text: { zh: `${formatFen(fen)}，大写${words}。`, en: `${formatFen(fen)} is ${words}.` } },
      ],
    };
  },
};

const moneyInYuan: Rule = {
  id: 'money-in-yuan',
  title: { zh: '外币折人民币', en: 'Foreign amount in yuan' },
  basis: {
    text: {
      zh: '共用规则：金额以分计，外币记币种、汇率和汇率日期，四舍五入到分',
      en: 'Shared rule: money is counted in fen; a foreign amount has its currency, rate and the day of the rate; half up to the fen',
    },
    mark: 'design',
  },
  input: [{ key: 'amount', type: 'money', currency: { rate: 'required' }, label: { zh: '金额', en: 'Amount' } }],
  compute: ({ amount }) => {
    const fen = inFen(amount);
    return {
      holds: fen !== undefined,
      value: { fen: orNull(fen), shown: fen === undefined ? null : formatFen(fen) },
      trace: [{ text: { zh: formatMoney(orNull(amount), 'zh'), en: formatMoney(orNull(amount), 'en') } }],
    };
  },
};

export const moneyRules: readonly Rule[] = [moneyCapitals, moneyInYuan];
