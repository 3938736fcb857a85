/** States after acceptance. */
import type { State } from '../../../../src/language/procedure.ts';
import { both, state } from '../shared/documents.ts';

const nothing = both('不用做什么。', 'Nothing for you to do.');

export const states: { readonly [id: string]: State } = {
  accepted: state(['已受理', 'Accepted'], ['正在审核', 'Under review'], 'office', {
    todo: nothing,
    next: ['in-production', 'issued', 'reuse-ok', 'handed-over'],
  }),
  referred: state(['已报颁发机关', 'Referred'], ['在颁发机关办理', 'With the issuing authority'], 'other', {
    todo: nothing,
    next: ['issued', 'handed-over'],
  }),
  'in-production': state(['制证中', 'In production'], ['护照正在制作', 'The passport is being made'], 'office', {
    todo: nothing,
    next: ['issued', 'handed-over'],
  }),
  issued: state(
    ['已颁发', 'Issued'],
    ['护照已颁发，请来领取', 'The passport is issued; please collect it'],
    'applicant',
    {
      todo: both('专办员凭身份证和委托书领取。', 'The clerk collects it with ID card and authorisation.'),
      next: ['handed-over'],
    },
  ),
  'handed-over': state(['已领取', 'Handed over'], ['护照已领取', 'The passport was collected'], 'nobody', {
    final: true,
    todo: both('回国后 7 日内交回集中保管。', 'Hand it back within 7 days of return.'),
  }),
  'reuse-ok': state(
    ['沿用在库护照', 'Existing one used'],
    ['可以沿用在库护照', 'The passport in store may be used'],
    'applicant',
    {
      todo: both('专办员凭身份证和委托书领取。', 'The clerk collects it with ID card and authorisation.'),
      next: ['handed-over'],
    },
  ),
  'not-collected': state(
    ['没有领取', 'Not collected'],
    ['没有领取，留库保管', 'Not collected; it stays in custody'],
    'nobody',
    { final: true, todo: nothing },
  ),
  'certificate-only': state(
    ['转办出境证明', 'Exit certificate'],
    ['已转办出境证明', 'Turned to an exit certificate'],
    'nobody',
    {
      final: true,
      todo: both('在“出境证明”里补齐并提交。', 'Complete and file the case for the exit certificate.'),
    },
  ),
  'refused-above': state(
    ['颁发机关不予颁发', 'Refused by the authority'],
    ['颁发机关没有颁发', 'The issuing authority refused'],
    'nobody',
    {
      final: true,
      unmet: true,
      todo: both(
        '送达书写明理由；有意见的向颁发机关提出。',
        'The letter states the reasons; turn to the issuing authority if you disagree.',
      ),
    },
  ),
};
