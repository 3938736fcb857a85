/**
 * Money (dossier 0 §8): whole fen inside, yuan with two decimals wherever people read or write it, Chinese capitals on papers. A
 * foreign amount keeps its own minor units and currency; with a rate, the rate's day and its source it can be said in yuan. Pure.
 */
import { findCurrency } from './currencies.ts';
import { formatDate } from './dates.ts';
import type { Value } from './expression.ts';
import type { Lang, Text } from './text.ts';

/** An amount that is not in yuan, as it is kept. */
export interface ForeignMoney {
  /** In the currency's minor unit: cents of a dollar, whole yen. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** Yuan for one unit of the currency, as text, so that no digit is lost. */
  rate?: string;
  rateOn?: string;
  rateSource?: string;
}

/** Half width, without the signs that people put around an amount. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00A5]/gu, '')
    .replace(/元$/u, '');

/** `1,234.5`, `￥1234.50`, `1234` as minor units; nothing for what is no amount, or has more decimals than the currency. */
export function readAmount(text: string, digits = 2): number | undefined {
  const found = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d*))?$/.exec(bare(text));
  if (!found) return undefined;
  const [, sign = '', whole = '', part = ''] = found;
  if (part.length > digits) return undefined;
  const minor = Number(`${whole.replaceAll(',', '')}${part.padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? (sign && minor ? -minor : minor) : undefined;
}

/** Too fine for the currency: `12.345` yuan. */
export const isTooFine = (text: string, digits = 2): boolean =>
  new RegExp(`^-?[\\d,]+\\.\\d{${digits + 1},}$`).test(bare(text));

/** Minor units as a plain decimal, for controls and files: `1234.00`. */
export function plainAmount(minor: number, digits = 2): string {
  const text = String(Math.abs(Math.round(minor))).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
}

const grouped = (plain: string): string => plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

/** Fen as people read it, the same in both languages: `¥1,234.00`. */
export const formatFen = (fen: number): string => `${fen < 0 ? '-' : ''}¥${grouped(plainAmount(Math.abs(fen)))}`;

/** The heading of a column of plain amounts. */
export const inYuan = ({ zh, en }: Text): Text => ({ zh: `${zh}（元）`, en: `${en} (CNY)` });

/** The value as a foreign amount; nothing for what is none. */
export function foreignOf(value: Value | undefined): ForeignMoney | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { amount, currency, rate, rateOn, rateSource } = value as { readonly [key: string]: Value }; // an object, no list
  if (typeof amount !== 'number' || typeof currency !== 'string') return undefined;
  return {
    amount,
    currency,
    ...(typeof rate === 'string' ? { rate } : {}),
    ...(typeof rateOn === 'string' ? { rateOn } : {}),
    ...(typeof rateSource === 'string' ? { rateSource } : {}),
  };
}

const ratePattern = /^(\d{1,9})(?:\.(\d{1,8}))?$/;

/** A rate that can be counted with: more than nothing, at most eight decimals. */
export const isRate = (text: string): boolean => ratePattern.test(text) && /[1-9]/.test(text);

/** Minor units at a rate in fen, half up; exact, in whole numbers. */
function converted({ amount, currency, rate = '' }: ForeignMoney): number | undefined {
  const found = ratePattern.exec(rate);
  const digits = findCurrency(currency)?.digits;
  if (!found || digits === undefined || !Number.isSafeInteger(amount)) return undefined;
  const exact = BigInt(`${found[1]}${(found[2] ?? '').padEnd(8, '0')}`);
  const below = 10n ** BigInt(digits + 6);
  const fen = Number((BigInt(amount) * exact * 2n + below) / (below * 2n));
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** An amount of money in fen; nothing where a foreign one has no rate. */
export function inFen(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const foreign = foreignOf(value);
  return foreign ? converted(foreign) : undefined;
}

/** An amount of money in words: `¥1,234.00`, `USD 100.00 (¥712.34)`. What is no amount stays as it is. */
export function formatMoney(value: Value, lang: Lang): string {
  if (typeof value === 'number') return formatFen(value);
  const foreign = foreignOf(value);
  if (!foreign) return typeof value === 'string' ? value : '';
  const { amount, currency, rate, rateOn, rateSource } = foreign;
  const own = `${currency} ${grouped(plainAmount(amount, findCurrency(currency)?.digits ?? 2))}`;
  const fen = converted(foreign);
  if (fen === undefined) return own;
  const day = rateOn === undefined ? undefined : formatDate(rateOn, lang);
  const said =
    lang === 'zh'
      ? ['折 ', formatFen(fen), `，汇率 ${rate}`, day && `，${day}`, rateSource && `，${rateSource}`]
      : ['= ', formatFen(fen), ` at ${rate}`, day && ` of ${day}`, rateSource && `, ${rateSource}`];
  return lang === 'zh' ? `${own}（${said.filter(Boolean).join('')}）` : `${own} (${said.filter(Boolean).join('')})`;
}

const figures = '零壹贰叁肆伍陆柒捌玖';
const places = ['仟', '佰', '拾', ''];
const mostFen = 999_999_999_999_999;

/** Four digits with their places; gaps inside are said once. */
function section(digits: string): string {
  let gap = false;
  let words = '';
  for (const [at, digit] of [...digits].entries()) {
    if (digit === '0') {
      gap = words !== '';
      continue;
    }
    words += `${gap ? '零' : ''}${figures[Number(digit)]}${places[at]}`;
    gap = false;
  }
  return words;
}

/** Two parts with a unit between them; the lower one is led by a zero where its first place is empty. */
function joined(high: number, unit: string, low: number, full: number): string {
  const above = high > 0 ? `${whole(high)}${unit}` : '';
  if (low === 0) return above;
  return `${above}${above && low < full / 10 ? '零' : ''}${whole(low)}`;
}

function whole(n: number): string {
  if (n >= 1e8) return joined(Math.floor(n / 1e8), '亿', n % 1e8, 1e8);
  if (n >= 1e4) return joined(Math.floor(n / 1e4), '万', n % 1e4, 1e4);
  return section(String(n).padStart(4, '0'));
}

function belowYuan(yuan: number, jiao: number, fen: number): string {
  if (jiao === 0 && fen === 0) return '整';
  // 元位是零而角位不是零，或者角位是零而分位不是零，中间写一个零。
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const words = `${gap}${jiao ? `${figures[jiao]}角` : ''}${fen ? `${figures[fen]}分` : ''}`;
  return fen ? words : `${words}整`;
}

/**
 * Fen in Chinese capitals as on vouchers (《支付结算办法》附件一): 壹仟贰佰叁拾肆元整, 陆仟零柒元壹角肆分. Closed with 整 where no fen
 * follow. Nothing for a negative or a broken number, and for ten million million yuan and more.
 */
export function capitals(amount: number): string | undefined {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > mostFen) return undefined;
  const yuan = Math.floor(amount / 100);
  const [jiao, fen] = [Math.floor((amount % 100) / 10), amount % 10];
  const above = yuan > 0 ? `${whole(yuan)}元` : '';
  return above || jiao || fen ? `${above}${belowYuan(yuan, jiao, fen)}` : '零元整';
}
