/** Grounds, people and short words of visas for official trips. */
import type { Who } from '../../../../src/language/action.ts';
import type { Expr } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { State } from '../../../../src/language/procedure.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';

export const both = (zh: string, en: string): Text => ({ zh, en });

export const agreementsBasis: Basis = {
  text: both(
    '外交部领事司《中国与外国互免签证协定一览表》（2023年2月22日更新）',
    'Ministry of Foreign Affairs, table of agreements on mutual visa exemption (updated 22 February 2023)',
  ),
  mark: 'guide',
};
export const missionSheet: Basis = {
  text: both(
    '各使领馆签证须知，按核对日期录入',
    'Requirement sheets of the missions, entered with the day they were checked',
  ),
  mark: 'guide',
};
export const houseRule: Basis = {
  text: both('本办因公签证办理规则', 'The office’s own rules on visas for official trips'),
  mark: 'design',
};
export const schengenCode: Basis = {
  text: both(
    '《申根边境法典》（欧盟2016/399号条例）第六条第一款',
    'Schengen Borders Code (Regulation (EU) 2016/399), article 6(1)',
  ),
  mark: 'law',
};

export const clerk: readonly Who[] = [{ role: 'unit_liaison', body: 'unit' }];
export const officer: readonly Who[] = [{ role: 'handler', body: 'outbound' }];
export const head: readonly Who[] = [{ role: 'dept_head', body: 'outbound' }];
export const keeper: readonly Who[] = [{ role: 'custodian', body: 'outbound' }];
export const system: Who = { role: 'system' };

export const office = both('武汉市外事侨务办公室', 'Wuhan Foreign and Overseas Chinese Affairs Office');

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
