/** Where a batch of visas stands. */
import type { State } from '../../../../src/language/procedure.ts';
import { both, state } from './law.ts';

export const states: { readonly [id: string]: State } = {
  draft: state(['草稿', 'Draft'], ['还没有提交', 'Not filed yet'], 'applicant', { draft: true, next: ['collecting'] }),
  collecting: state(['核对材料', 'Papers being checked'], ['正在核对材料', 'The papers are being checked'], 'office', {
    next: ['checked'],
  }),
  correcting: state(['待补正', 'To be corrected'], ['材料要补正', 'Papers have to be corrected'], 'applicant', {
    next: ['collecting'],
    todo: both('按退回的内容补正后再交。', 'Correct what was sent back and file again.'),
  }),
  checked: state(['已核对', 'Checked'], ['材料已核对，准备照会', 'Checked; the note is being prepared'], 'office', {
    next: ['drafted'],
  }),
  drafted: state(['照会待核准', 'Note to be approved'], ['照会待核准', 'The note waits for approval'], 'office', {
    next: ['noted'],
  }),
  noted: state(
    ['照会已核准', 'Note approved'],
    ['照会已核准，准备送签', 'The note is approved; to be submitted'],
    'office',
    { next: ['submitted'] },
  ),
  submitted: state(['已送签', 'At the mission'], ['使领馆正在办理', 'The mission is handling it'], 'other', {
    next: ['verified', 'refused'],
  }),
  verified: state(
    ['已签发', 'Issued'],
    ['签证已签发，证照待取回', 'Issued; the passports are on their way back'],
    'office',
    { next: ['ready'] },
  ),
  refused: state(
    ['被拒签', 'Refused'],
    ['使领馆没有签发，证照待取回', 'The mission refused; the passports are on their way back'],
    'office',
    { next: ['refused-closed'] },
  ),
  withdrawing: state(
    ['撤回中', 'Being withdrawn'],
    ['已撤回，证照待取回', 'Withdrawn; the passports are on their way back'],
    'office',
    { next: ['withdrawn'] },
  ),
  ready: state(
    ['可以领用', 'Ready'],
    ['签证办好，证照在库，可以领用', 'The visas are there and the passports in store'],
    'nobody',
    { final: true },
  ),
  'refused-closed': state(
    ['拒签办结', 'Refused, closed'],
    ['使领馆没有签发，证照已取回', 'The mission refused; the passports are back'],
    'nobody',
    { final: true, unmet: true },
  ),
  withdrawn: state(['已撤回', 'Withdrawn'], ['签证申请已撤回', 'The application was withdrawn'], 'nobody', {
    final: true,
    unmet: true,
  }),
  dropped: state(['没有提交', 'Not filed'], ['草稿已放弃', 'The draft was given up'], 'nobody', {
    final: true,
    unmet: true,
    draft: true,
  }),
};
