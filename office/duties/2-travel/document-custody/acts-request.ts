/** The unit asks for a document of an approved trip; its keeper lends it, or says why not (dossier 2, §8). */
import type { Action } from '../../../../src/language/action.ts';
import { field, input, today } from '../../../../src/language/expression.ts';
import { answered, guard, isAsked, notCounting, row } from './acts-common.ts';
import { tripGuards } from './acts-loan.ts';
import { both, cityKeeper, keeper, text, unitKeeper, unitPeople } from './law.ts';

export const requestActs: { readonly [id: string]: Action } = {
  'request-loan': {
    title: both('申请领用', 'Ask for the document'),
    consequence: both(
      '保管员收到申请，准备好证照，打印交接单。',
      'The keeper is told, and prepares document and slip.',
    ),
    from: ['in-store'],
    by: unitPeople,
    weight: 'main',
    input: [
      text('trip', '批件号或确认件号', 'Number of the approval or confirmation', {
        max: 60,
        hint: both('其他机关的批件，带原件到保管员处领用', 'With an approval of another body, bring the original'),
      }),
      text('borrower', '领取人', 'Who will take it', { max: 60, mask: 'name' }),
    ],
    guards: [
      notCounting,
      guard(
        'asked-already',
        { not: isAsked },
        ['已经申请过，还没有答复。', '等保管员答复。'],
        ['It has been asked for already.', 'Wait for the answer of the keeper.'],
      ),
      guard(
        'expired',
        { ge: [field('expiry'), today] },
        ['证照已经过期，不能领用。', '申请换发。'],
        ['The document has expired and cannot be lent.', 'Apply for a new one.'],
      ),
      ...tripGuards(true),
    ],
    happened: both('单位申请领用', 'The unit asked for the document'),
    effects: [
      row({ requested: 'yes', requestedTrip: input('trip'), requestedOn: today }),
      {
        do: 'notify',
        to: [...cityKeeper, ...unitKeeper],
        text: both('单位申请领用证照', 'A unit asks for a document'),
      },
    ],
  },
  'decline-loan': {
    title: both('不借，告知单位', 'Decline, and tell the unit'),
    from: ['in-store'],
    by: keeper,
    weight: 'quiet',
    input: [{ key: 'reason', type: 'longtext', max: 300, label: both('原因', 'Reason') }],
    guards: [
      guard(
        'not-asked',
        isAsked,
        ['没有待答复的领用申请。', '不用办理。'],
        ['Nobody has asked for it.', 'There is nothing to decline.'],
      ),
    ],
    happened: both('没有借出，已告知单位', 'Not lent; the unit was told'),
    effects: [
      answered,
      {
        do: 'notify',
        to: unitPeople,
        text: both('领用申请没有批准，原因见办件', 'The document is not lent; the case says why'),
      },
    ],
  },
};
