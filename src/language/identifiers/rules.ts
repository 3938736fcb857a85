/** The house's own rules, of no procedure: validators of identifiers and names, money, each with an address (law 8). */
import { moneyRules } from '../money-rules.ts';
import type { Rule } from '../rule.ts';
import { bodyRules } from './rules-bodies.ts';
import { peopleRules } from './rules-people.ts';
import { zoneRules } from './rules-zone.ts';

export const houseRules: readonly Rule[] = [...peopleRules, ...bodyRules, ...zoneRules, ...moneyRules];
