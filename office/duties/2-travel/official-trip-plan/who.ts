/** Who takes part in the annual plan, and the effects that several acts share. */
import type { Effect, Who } from '../../../../src/language/action.ts';
import type { Expr } from '../../../../src/language/expression.ts';
import { both } from './law.ts';

export const clerk: readonly Who[] = [{ role: 'unit_liaison', body: 'unit' }];
export const unitLeader: readonly Who[] = [{ role: 'unit_leader', body: 'unit' }];
export const unit: readonly Who[] = [...clerk, ...unitLeader];
export const officer: readonly Who[] = [{ role: 'handler', body: 'outbound' }];
export const system: readonly Who[] = [{ role: 'system' }];

export const tell = (to: readonly Who[], zh: string, en: string): Effect => ({ do: 'notify', to, text: both(zh, en) });
export const row = (columns: { readonly [column: string]: Expr }): Effect => ({
  do: 'write-row',
  register: 'plan-register',
  row: columns,
});
