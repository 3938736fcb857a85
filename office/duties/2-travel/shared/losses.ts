/** Losses of the traveller: the waiting time, and the head's consent after a second one in five years (dossier 2, §7.1 D9, §7.3). */
import type { Action } from '../../../../src/language/action.ts';
import { type Expr, field, ref, setting, today } from '../../../../src/language/expression.ts';
import { happened } from '../../../../src/language/patterns/guards.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, chief, fujianNotice, long, officer, onServer, tell } from './documents.ts';

export const losses: Expr = {
  look: 'document-loss-register',
  where: { holder: field('name'), unit: ref('case.unit') },
  take: 'rows',
};
export const lossSays = (take?: string): Expr => ({
  rule: 'passport-loss-wait',
  with: { rows: losses, today, days: setting('loss.waitDays') },
  ...(take === undefined ? {} : { take }),
});
const repeated: Expr = { eq: [lossSays('repeated'), true] };

/** @param of start of the code @param when it is asked for a document that replaces or may replace a lost one */
export const lossWaited = (of: string, when: Expr = true): Check =>
  check(
    `${of}.loss-wait`,
    undefined,
    onServer(losses, lossSays()),
    ['报失受理后等待期没有满', '等待期满后再申请；从报失受理日起算 30 天，不顺延。'],
    [
      'The waiting time after the accepted report of loss is not over',
      'File when it is: 30 days from acceptance, not rolled.',
    ],
    { when, basis: fujianNotice },
  );

export const consentedToSecondLoss = (of: string, when: Expr): Check =>
  check(
    `${of}.second-loss`,
    undefined,
    { any: [{ not: repeated }, happened('consent-second-loss')] },
    ['五年内第二次遗失，要处长书面同意', '请处长谈话并同意后再办。'],
    ['A second loss within five years needs the head’s written consent', 'Ask the head of division first.'],
    { when, basis: fujianNotice },
  );

export const consentsToSecondLoss: Action = {
  title: both('同意再次补发', 'Consent to another document'),
  consequence: both('五年内第二次遗失，谈话后书面同意。', 'After a second loss in five years, with a safeguard talk.'),
  from: ['accepted'],
  by: chief,
  weight: 'quiet',
  guards: [
    check(
      'documents.no-second-loss',
      undefined,
      onServer(losses, repeated),
      ['五年内没有第二次遗失', '不用同意，直接办理。'],
      ['There was no second loss within five years', 'No consent is needed; go on.'],
    ),
  ],
  input: [long('reasons', '谈话情况和理由', 'The talk and the reasons')],
  happened: both('处长同意再次补发', 'The head consented to another document'),
  effects: [tell(officer, '处长已同意再次补发', 'The head consents to another document')],
};
