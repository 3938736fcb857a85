/** The rules of invitation letters, each with an address of its own (law 8). */
import type { Rule } from '../../../../src/language/rule.ts';
import {
  invitationChannel,
  invitationContent,
  invitationDecider,
  invitationLines,
  invitationPassport,
} from './rule-people.ts';
import { invitationOutcomes, invitationReport, invitationStay, invitationZone } from './rule-stay.ts';

export const rules: readonly Rule[] = [
  invitationDecider,
  invitationPassport,
  invitationLines,
  invitationContent,
  invitationChannel,
  invitationStay,
  invitationOutcomes,
  invitationZone,
  invitationReport,
];
