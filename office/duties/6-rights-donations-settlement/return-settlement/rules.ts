/** The rules of this procedure, each with an address of its own (law 8). */
import type { Rule } from '../../../../src/language/rule.ts';
import { settlementGround } from './rule-ground.ts';
import { overseasChineseStatus } from './rule-status.ts';
import { settlementStay } from './rule-stay.ts';

export const rules: readonly Rule[] = [settlementStay, settlementGround, overseasChineseStatus];
