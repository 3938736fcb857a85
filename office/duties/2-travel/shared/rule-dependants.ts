/**
 * What hangs on a trip and ends, moves or comes home with it (dossier 2, §13.3): visas still under way, documents lent for it, exit
 * certificates in force. Rows of registers in, lists of cases out: each list is what the act of that name is possible on. Rows that
 * are not handed in find nothing.
 */
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, design, type Input, listOf, namesOf, textAt, textOf } from './reporting.ts';

/** By the register's word: what the mission has not decided yet can be withdrawn; drafts have no line. */
const underWay = ['collecting', 'submitted', 'supplement'];
const out = ['on-loan', 'overdue'];

function dependants(input: Input): RuleResult {
  const trip = textOf(input.trip);
  const members = namesOf(input.members);
  const casesOf = (key: string, fits: (row: Value) => boolean): string[] => [
    ...new Set(
      listOf(input[key])
        .filter((row) => trip !== '' && textAt(row, 'trip') === trip && fits(row))
        .map((row) => textAt(row, 'case'))
        .filter(Boolean),
    ),
  ];
  const isOut = (row: Value) => out.includes(textAt(row, 'state'));
  const stays = (row: Value) => members.includes(textAt(row, 'holder'));
  const value = {
    visas: casesOf('visas', (row) => underWay.includes(textAt(row, 'result'))),
    certificates: casesOf('certificates', (row) => textAt(row, 'state') === 'issued'),
    loans: casesOf('documents', isOut),
    loansOfMembers: casesOf('documents', (row) => isOut(row) && stays(row)),
    loansOfOthers: casesOf('documents', (row) => isOut(row) && !stays(row)),
  };
  const { visas, certificates, loans } = value;
  return {
    value,
    trace: [
      {
        text: both(
          `在办签证 ${visas.length} 批，有效出境证明 ${certificates.length} 份，借出证照 ${loans.length} 本。`,
          `${visas.length} visa batch(es) under way, ${certificates.length} exit certificate(s) in force, ${loans.length} document(s) on loan.`,
        ),
      },
    ],
  };
}

const rows = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'list',
  label: both(zh, en),
  required: false,
  fields: [],
});
const text = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required: false,
});

export const tripDependants: Rule = {
  id: 'trip-dependants',
  title: both('随团组变动的签证、证照和出境证明', 'Visas, documents and certificates that follow the trip'),
  basis: design(
    '任务取消、过期、撤销或变更的：撤回签证，收回证照，出境证明当日作废',
    'When a trip is cancelled, expires, is revoked or changed: visas are withdrawn, documents recalled, certificates void the same day',
  ),
  input: [
    text('trip', '批件号或确认件号', 'Number of the approval or confirmation'),
    text('members', '成员', 'Members'),
    rows('visas', '签证', 'Visas'),
    rows('documents', '证照', 'Documents'),
    rows('certificates', '出境证明', 'Exit certificates'),
  ],
  compute: dependants,
};
