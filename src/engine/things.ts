/** Effects on what is outside the case: things that change hands, locks, acts on other cases. The store carries them out with the act. */
import type { Effect } from '../language/action.ts';
import { evaluate } from '../language/evaluate.ts';
import type { Expr, Value } from '../language/expression.ts';
import { type Acting, actingScope } from './effects.ts';

type ThingEffect = Extract<Effect, { do: 'post' | 'lock' | 'unlock' | 'act' }>;

const textOf = (acting: Acting, expr: Expr): string => String(evaluate(expr, actingScope(acting)) ?? '');

const idsOf = (acting: Acting, expr: Expr): string[] => {
  const value = evaluate(expr, actingScope(acting));
  const list: readonly Value[] = Array.isArray(value) ? value : [value ?? ''];
  return list.map(String).filter(Boolean);
};

/** A posting of several things (a list) is one posting each. */
export function applyThings(acting: Acting, effect: ThingEffect): void {
  const { world, draft } = acting;
  const on = world.today;
  switch (effect.do) {
    case 'post': {
      const [from, to] = [textOf(acting, effect.from), textOf(acting, effect.to)];
      for (const thing of idsOf(acting, effect.thing))
        draft.push({ kind: 'posted', ledger: effect.ledger, thing, from, to, on });
      return;
    }
    case 'lock':
      draft.push({
        kind: 'locked',
        what: textOf(acting, effect.what),
        reasonZh: effect.reason.zh,
        reasonEn: effect.reason.en,
        on,
      });
      return;
    case 'unlock':
      draft.push({ kind: 'unlocked', what: textOf(acting, effect.what), on });
      return;
    case 'act': {
      const input: { [key: string]: Value } = {};
      for (const [key, expr] of Object.entries(effect.input ?? {})) {
        const value = evaluate(expr, actingScope(acting));
        if (value !== undefined) input[key] = value;
      }
      for (const id of idsOf(acting, effect.on)) {
        draft.push({ kind: 'actedOn', case: id, action: effect.act });
        draft.orders.push({ case: id, action: effect.act, input });
      }
      return;
    }
  }
}
