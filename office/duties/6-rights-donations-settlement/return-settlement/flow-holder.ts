/** Acts after the grant: collect, register the household, loss, expiry. */
import type { Action } from '../../../../src/language/action.ts';
import { input, ref } from '../../../../src/language/expression.ts';
import { happenedBetween } from '../../../../src/language/patterns/guards.ts';
import { applicant, district, move, police, row, stop, tell } from './who.ts';

export const holderActions: { readonly [id: string]: Action } = {
  collect: {
    title: { zh: '领取证书', en: 'Collect the certificate' },
    consequence: { zh: '在窗口签收，或者寄到并签收。', en: 'Signed for at the counter, or by post.' },
    from: ['approved'],
    by: [...applicant, ...district, { role: 'handler', body: 'd3' }],
    weight: 'main',
    happened: { zh: '证书已领取', en: 'Certificate collected' },
    effects: [
      move('issued'),
      stop('c4'),
      row('issued'),
      tell(
        applicant,
        '证书已领取，请在证书写明的最后一天以前办理落户',
        'Certificate collected: register your household by the last day printed on it',
      ),
    ],
  },
  'register-household': {
    title: { zh: '办理落户', en: 'Register the household' },
    consequence: {
      zh: '本件办结；可以接着办归侨身份确认。',
      en: 'The case closes; you may go on to certification as a returned overseas Chinese.',
    },
    from: ['issued', 'reissued'],
    by: [...applicant, ...district],
    weight: 'main',
    happened: { zh: '已落户', en: 'Household registered' },
    input: [
      { key: 'registeredOn', type: 'date', initial: '{today}', label: { zh: '落户日期', en: 'Day of registration' } },
      { key: 'station', type: 'text', max: 100, label: { zh: '办理的公安机关', en: 'Police station' } },
    ],
    guards: [
      happenedBetween(
        'registeredOn',
        { max: [ref('on.approve'), ref('on.record-province-approval')] },
        'registered-when',
        '落户日期要在签发日和今天之间',
        'Registration lies between issue and today',
      ),
    ],
    effects: [
      move('settled'),
      stop('cert6m', input('registeredOn')),
      row('settled', { registeredOn: input('registeredOn'), validUntil: null }),
      {
        do: 'link',
        procedure: 'settlement-assistance',
        text: { zh: '回国定居安置与落户后续', en: 'Resettlement and follow-up' },
      },
      {
        do: 'link',
        procedure: 'returnee-family-certification',
        text: { zh: '归侨侨眷身份确认', en: 'Certification of returned overseas Chinese' },
      },
      tell([...applicant, ...district], '已落户，本件办结', 'Household registered; the case is closed'),
    ],
  },
  'report-loss': {
    title: { zh: '证书遗失，申请补发', en: 'Report the loss and replace it' },
    consequence: {
      zh: '补发同号证书，最后一天不变；原证书作废。',
      en: 'A copy with the same number and last day; the lost one has no effect.',
    },
    from: ['issued', 'reissued'],
    by: applicant,
    weight: 'careful',
    happened: { zh: '证书遗失，已补发', en: 'Certificate lost and replaced' },
    input: [
      {
        key: 'how',
        type: 'longtext',
        min: 4,
        max: 1000,
        label: { zh: '什么时候、怎样遗失的', en: 'When and how it was lost' },
      },
      {
        key: 'declared',
        type: 'declaration',
        label: {
          zh: '我声明证书已遗失，找到后交回',
          en: 'I declare that the certificate is lost and will hand it in if found',
        },
      },
    ],
    effects: [
      move('reissued'),
      { do: 'issue-paper', paper: 'certificate', replaces: true },
      row('reissued'),
      tell(
        [...district, ...police],
        '定居证遗失，已补发，原证书作废',
        'A settlement certificate was lost and replaced; the lost one has no effect',
      ),
    ],
  },
  expire: {
    title: { zh: '证书过期', en: 'The certificate expires' },
    from: ['approved', 'issued', 'reissued'],
    by: [{ role: 'system' }],
    happened: { zh: '证书过期，没有办理落户', en: 'The certificate expired without registration' },
    effects: [
      move('expired'),
      { do: 'lapse', clock: 'cert6m' },
      stop('c4'),
      { do: 'void-paper', paper: 'certificate', status: 'expired' },
      row('expired'),
      tell(
        [...applicant, ...district],
        '证书已过期；仍想定居的，请重新申请',
        'The certificate has expired; apply anew if you still wish to settle',
      ),
    ],
  },
};
