/** Grounds, people and short words of the custody of documents. */
import type { Who } from '../../../../src/language/action.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { State } from '../../../../src/language/procedure.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import { custodyRule } from '../shared/document-fields.ts';

export const both = (zh: string, en: string): Text => ({ zh, en });

const guide = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'guide' });

export const mfaGuide = guide(
  '外交部因公护照办事指南：回国后7日内交回单位集中保管',
  'Ministry of Foreign Affairs, guide to official passports: handed back to the unit within 7 days of return',
);
export const beijingNotice = guide(
  '北京市因公证照交回通知（2014年）：应还日期按离境日加批准天数加7日；逾期30日暂停受理',
  'Beijing notice on handing documents back (2014): due on exit plus approved days plus 7; filings stop after 30 days overdue',
);
export const passportLaw: Basis = {
  text: both('《中华人民共和国护照法》第十一条、第十六条', 'Passport Law 《中华人民共和国护照法》, articles 11 and 16'),
  mark: 'law',
};
export const houseRule = custodyRule;

const at = (role: Who['role'], body: string): Who => ({ role, body });
/** Keeper of the office's safe, and the one of the unit that keeps its own. */
export const keeper: readonly Who[] = [at('custodian', 'outbound'), at('custodian', 'unit')];
export const cityKeeper: readonly Who[] = [at('custodian', 'outbound')];
export const unitKeeper: readonly Who[] = [at('custodian', 'unit')];
export const visaOfficer: readonly Who[] = [at('handler', 'outbound')];
export const head: readonly Who[] = [at('dept_head', 'outbound')];
export const unitPeople: readonly Who[] = [at('unit_liaison', 'unit'), at('unit_leader', 'unit')];
export const system: Who = { role: 'system' };

/** The unit of the document: that of the case where the unit or its filing opened it, else the one written down. */
export const unit: Expr = {
  if: [{ matches: [ref('case.unit'), '^unit:'] }, ref('case.unit'), field('unit')],
};
/** Who keeps it now: the last keeper change, else what was registered. */
export const keptBy: Expr = {
  if: [{ present: ref('last.take-over.keeper') }, ref('last.take-over.keeper'), field('keeper')],
};
/** Name in the ledger of the place where it is kept. */
export const store: Expr = { if: [{ eq: [keptBy, 'unit'] }, unit, 'safe'] };

/** Name in the ledger of somebody or some place outside the safe. */
export const holder = (kind: string, name: Expr): Expr => ({
  rule: 'custody-holder',
  with: { kind, name },
  take: 'holder',
});
/** Where the ledger says it is. */
export const whereabouts: Expr = {
  look: 'ledger:documents',
  where: { thing: field('number') },
  take: { column: 'holder' },
};

/** Registers are known to the server alone; where they cannot be read the test is left to it. */
export const onServer = (known: Expr, test: Expr): Expr => ({ any: [{ not: { present: known } }, test] });

export const text = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'text',
  max: 100,
  label: both(zh, en),
  ...more,
});
export const day = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  ...more,
});
export const state = (
  title: readonly [string, string],
  headline: readonly [string, string],
  waits: State['waits'],
  more: Partial<State> = {},
): State => ({ title: both(...title), headline: both(...headline), waits, ...more });
