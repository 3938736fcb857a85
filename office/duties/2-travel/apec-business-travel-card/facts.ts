/** What the rules find in the form and in the register, as expressions: for checks, rows and papers alike. */
import { type Expr, field, input, ref, setting } from '../../../../src/language/expression.ts';
import { dayOf } from '../shared/findings.ts';

export const filedOn: Expr = dayOf('apply');
export const stateOwned: Expr = { eq: [field('ownership'), 'state'] };

const rule = (id: string, given: { readonly [name: string]: Expr }, take?: string): Expr => ({
  rule: id,
  with: given,
  ...(take === undefined ? {} : { take }),
});

export const tradeRule = (take?: string): Expr =>
  rule(
    'abtc-trade',
    { trade: field('trade'), least: setting('abtc.minTradeFen'), alternative: field('alternativeProof') },
    take,
  );
export const gradeRule = (take?: string): Expr =>
  rule(
    'abtc-tax-grade',
    { grade: field('taxGrade'), least: setting('abtc.minTaxGrade'), certificates: field('taxCertificates') },
    take,
  );
export const socialRule = (take?: string): Expr =>
  rule('abtc-social', { since: field('socialSince'), on: filedOn, months: setting('abtc.socialMonths') }, take);
export const renewalRule = (take?: string): Expr =>
  rule('abtc-renewal', { expiry: field('oldExpiry'), on: filedOn, months: setting('abtc.renewalMonths') }, take);
export const passportRule = (take?: string): Expr =>
  rule(
    'abtc-passport',
    { expiry: field('passportExpiry'), on: filedOn, years: setting('abtc.passportMinYears') },
    take,
  );

/** The card's own line: known to the server alone. */
export const ownRows: Expr = { look: 'abtc-register', where: { case: ref('case.id') }, take: 'rows' };
const answers = (take: string, more: { readonly [name: string]: Expr } = {}): Expr =>
  rule('abtc-matrix', { rows: ownRows, ...more }, take);
const told = { economy: input('economy'), result: input('result'), on: input('answeredOn'), until: input('until') };

export const approvedNow = answers('approved');
export const listedNow = answers('codes');
export const namedNow = answers('names');
/** After the answer that is being recorded. */
export const after = (take: string): Expr => answers(take, told);

export const expiryOf = (issuedOn: Expr): Expr =>
  rule('abtc-expiry', { issue: issuedOn, passportExpiry: field('passportExpiry') }, 'expiry');
