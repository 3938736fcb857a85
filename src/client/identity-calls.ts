/** Calls of the API about signing in and security, for the typed client. */
import type { Me, Signed } from './types.ts';
import type {
  FactorAdded,
  InviteChoices,
  LinkUsed,
  LinkView,
  MailSent,
  PasskeyOptions,
  RecoveryCodes,
  SecurityView,
  SignInWays,
  StaffAccount,
  StaffInvited,
  TokenMade,
  TotpProposal,
} from './types-identity.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const signInCalls = (call: Call) => ({
  me: () => call<Me>('GET', 'me'),
  ways: () => call<SignInWays>('GET', 'session/ways'),
  /** @throws ApiError `auth.second-factor` when a second step follows, `auth.enrol` when one has to be set up first */
  signIn: (login: string, password: string) => call<Signed>('POST', 'session', { login, password }),
  secondStep: (proof: { code: string } | { recovery: string }) => call<Signed>('POST', 'session/second', proof),
  passkeyOptions: () => call<PasskeyOptions>('POST', 'session/passkey/options'),
  signInByPasskey: (response: object) => call<Signed>('POST', 'session/passkey', response),
  proveAgain: (proof: { password: string } | { code: string }) => call<void>('POST', 'session/proof', proof),
  signOut: () => call<void>('DELETE', 'session'),
  /** Sends a letter; its link opens the account. */
  signUp: (account: { name: string; login: string; next?: string }) => call<MailSent>('POST', 'accounts', account),
  askSignInLink: (wish: { login: string; next?: string }) => call<MailSent>('POST', 'session/link', wish),
  askRecovery: (wish: { login: string; next?: string }) => call<MailSent>('POST', 'recovery', wish),
  lookAtLink: (ticket: string) => call<LinkView>('POST', 'links/look', { ticket }),
  spendLink: (ticket: string, password?: string) =>
    call<LinkUsed>('POST', 'links', { ticket, ...(password ? { password } : {}) }),
});

export const securityCalls = (call: Call) => ({
  security: () => call<SecurityView>('GET', 'security'),
  changePassword: (given: { current?: string; password: string }) => call<void>('PUT', 'security/password', given),
  changeEmail: (email: string) => call<MailSent>('PUT', 'security/email', { email }),
  offerApp: () => call<TotpProposal>('POST', 'security/app'),
  confirmApp: (code: string) => call<FactorAdded>('POST', 'security/app/confirm', { code }),
  removeApp: () => call<void>('DELETE', 'security/app'),
  newPasskeyOptions: () => call<PasskeyOptions>('POST', 'security/passkeys/options'),
  addPasskey: (name: string, response: object) => call<FactorAdded>('POST', 'security/passkeys', { name, response }),
  removePasskey: (id: string) => call<void>('DELETE', `security/passkeys/${encodeURIComponent(id)}`),
  newRecoveryCodes: () => call<RecoveryCodes>('POST', 'security/recovery-codes'),
  endSession: (id: string) => call<void>('DELETE', `security/sessions/${id}`),
  endOtherSessions: () => call<void>('DELETE', 'security/sessions'),
  unlinkProvider: () => call<void>('DELETE', 'security/provider'),
  makeToken: (given: { name: string; scope: readonly string[]; procedures?: readonly string[]; days: number }) =>
    call<TokenMade>('POST', 'security/tokens', given),
  endToken: (id: string) => call<void>('DELETE', `security/tokens/${id}`),
});

/** On the step that an invitation opened: the same calls, which sign in at the end. */
export const enrolmentCalls = (call: Call) => ({
  enrolment: {
    offerApp: () => call<TotpProposal>('POST', 'enrolment/app'),
    confirmApp: (code: string) => call<FactorAdded>('POST', 'enrolment/app/confirm', { code }),
    newPasskeyOptions: () => call<PasskeyOptions>('POST', 'enrolment/passkeys/options'),
    addPasskey: (name: string, response: object) => call<FactorAdded>('POST', 'enrolment/passkeys', { name, response }),
  },
});

export const staffAccountCalls = (call: Call) => ({
  staffAccounts: () => call<StaffAccount[]>('GET', 'staff-accounts'),
  invite: (given: { email: string; name: string; posts: readonly { role: string; body: string }[] }) =>
    call<StaffInvited>('POST', 'invitations', given),
  inviteChoices: () => call<InviteChoices>('GET', 'invitations/choices'),
  inviteAgain: (id: string) => call<StaffInvited>('POST', `staff-accounts/${id}/invitation`),
  resetSecondFactor: (id: string) => call<StaffInvited>('POST', `staff-accounts/${id}/reset-second-factor`),
  disableAccount: (id: string) => call<StaffInvited>('POST', `staff-accounts/${id}/disable`),
  enableAccount: (id: string) => call<StaffInvited>('POST', `staff-accounts/${id}/enable`),
});
