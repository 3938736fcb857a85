/** How sensitive a datum is (PIPL 28–30), read off its mask where the definition does not say otherwise. */
import type { Field } from './field.ts';

export type Sensitivity = 'plain' | 'personal' | 'sensitive';

/** Numbers by which somebody can be impersonated or their money reached: masked even for those who handle the case. */
const sensitiveMasks: readonly string[] = ['id', 'document', 'bank'];

/** plain: tells of nobody · personal: masked for whoever only reads · sensitive: masked for handlers too, shown whole with a reason */
export function sensitivityOf(field: Pick<Field, 'mask' | 'sensitivity'>): Sensitivity {
  if (field.sensitivity) return field.sensitivity;
  if (field.mask === undefined || field.mask === 'full') return 'plain';
  return sensitiveMasks.includes(field.mask) ? 'sensitive' : 'personal';
}
