/** Reads a definition aloud: lengths of clocks, settings, roads between states. Pure; knows no procedure. */
import type { ProcedureView } from '../../../client/types.ts';
import type { Clock } from '../../../language/clock.ts';
import { evaluate } from '../../../language/evaluate.ts';
import type { Expr, Value } from '../../../language/expression.ts';
import type { Setting } from '../../../language/procedure.ts';
import type { Lang, Text } from '../../../language/text.ts';

const units: { [unit: string]: (n: number, lang: Lang) => string } = {
  WD: (n, lang) => (lang === 'zh' ? `${n} 个工作日` : `${n} working day${n === 1 ? '' : 's'}`),
  NOT: (n, lang) => (lang === 'zh' ? `${n} 个工作日` : `${n} working day${n === 1 ? '' : 's'}`),
  CD: (n, lang) => (lang === 'zh' ? `${n} 天` : `${n} day${n === 1 ? '' : 's'}`),
  RET: (n, lang) => (lang === 'zh' ? `${n} 天` : `${n} day${n === 1 ? '' : 's'}`),
  MO: (n, lang) => (lang === 'zh' ? `${n} 个月` : `${n} month${n === 1 ? '' : 's'}`),
  ACT: (n, lang) => (lang === 'zh' ? `${n} 个月` : `${n} month${n === 1 ? '' : 's'}`),
  VAL: (n, lang) => (lang === 'zh' ? `${n} 个月` : `${n} month${n === 1 ? '' : 's'}`),
  YR: (n, lang) => (lang === 'zh' ? `${n} 年` : `${n} year${n === 1 ? '' : 's'}`),
};

const settingValue = (procedure: ProcedureView, key: string): Value | undefined =>
  procedure.settingsNow[key]?.value ?? procedure.settings.find((setting) => setting.key === key)?.default;

/** Value of an expression that needs the settings only. */
export const known = (procedure: ProcedureView, expr: Expr): Value | undefined =>
  evaluate(expr, { get: (name) => (name.startsWith('setting.') ? settingValue(procedure, name.slice(8)) : undefined) });

/** "30 working days"; empty where the length is computed case by case. */
export function lengthWords(procedure: ProcedureView, clock: Clock, lang: Lang): string {
  const length = known(procedure, clock.length);
  const unit = clock.unit === 'VAL' && clock.per === 'day' ? 'CD' : clock.unit;
  return typeof length === 'number' ? (units[unit]?.(length, lang) ?? '') : '';
}

/** A setting's value as a person says it. */
export function settingWords(setting: Setting, value: Value, lang: Lang): string {
  if (typeof value === 'boolean') return lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  const option = setting.options?.find((entry) => entry.value === value);
  return option ? option.label[lang] : String(value);
}

export interface Road {
  action: Text;
  to: readonly string[];
  by: 'applicant' | 'system' | 'office';
}

/** States in the order in which a case meets them, each with the acts that lead on. */
export function statesInOrder(procedure: ProcedureView): { id: string; roads: Road[] }[] {
  const order: string[] = [];
  const queue = [procedure.initial];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (order.includes(id) || !procedure.states[id]) continue;
    order.push(id);
    const roads = roadsFrom(procedure, id).flatMap((road) => road.to);
    queue.push(...(procedure.states[id]?.next ?? []), ...roads);
  }
  for (const id of Object.keys(procedure.states)) if (!order.includes(id)) order.push(id);
  return order.map((id) => ({ id, roads: roadsFrom(procedure, id) }));
}

function roadsFrom(procedure: ProcedureView, state: string): Road[] {
  return Object.values(procedure.actions)
    .filter((action) => action.from.includes(state))
    .map((action) => ({
      action: action.title,
      to: action.effects.flatMap((effect) => (effect.do === 'move' ? [effect.to] : [])),
      by: action.by.some((who) => ['applicant', 'agent', 'unit_liaison'].includes(who.role))
        ? ('applicant' as const)
        : action.by.every((who) => who.role === 'system')
          ? ('system' as const)
          : ('office' as const),
    }))
    .filter((road) => road.to.length > 0);
}
