/** What the API answers about signing in and security. */
import type { Text } from '../language/text.ts';
import type { Me } from './types.ts';

/** What a visitor may use to sign in here. */
export interface SignInWays {
  /** The city's identity provider. */
  provider?: { name: Text };
  /** Demo persons sign in by password alone. */
  demo: boolean;
  /** How this visitor's first step may be followed by a second one; absent without a first step. */
  second?: { app: boolean; passkey: boolean; recovery: boolean };
}

/** The same for known and unknown addresses. */
export interface MailSent {
  sent: true;
}

export interface LinkView {
  purpose: 'sign-up' | 'sign-in' | 'recover' | 'verify-email' | 'change-email' | 'invite' | 'enrol';
  name?: string;
  email?: string;
  /** What has to be entered: a new password, or, if one likes, one. */
  password: 'needed' | 'possible' | 'none';
  next?: string;
}

export interface LinkUsed {
  /** Signed in by the link. */
  me?: Me;
  token?: string;
  /** A second factor has to be set up now. */
  enrol?: true;
  next?: string;
}

export interface TotpProposal {
  /** Base32, to type in. */
  secret: string;
  uri: string;
  /** PNG as data URL. */
  qr: string;
}

/** A factor was added; codes only when there were none before. */
export interface FactorAdded {
  recoveryCodes: string[];
  /** Enrolment is over and this person is signed in. */
  me?: Me;
  token?: string;
}

export interface RecoveryCodes {
  recoveryCodes: string[];
}

export interface PasskeyView {
  id: string;
  name: string;
  addedOn: string;
  usedOn?: string;
}

export interface SessionView {
  id: string;
  device: string;
  current: boolean;
  since: string;
  seenOn?: string;
}

export interface TokenView {
  id: string;
  name: string;
  /** `all`: whatever its person may, as tokens made at the start of a demo. */
  scope: string[];
  /** Only these procedures. */
  procedures?: string[];
  madeOn: string;
  until: string;
  usedOn?: string;
}

export interface TokenMade extends TokenView {
  /** Shown this once. */
  token: string;
}

export interface SecurityView {
  login: string;
  email?: string;
  emailVerified: boolean;
  password: boolean;
  /** Day since when an authenticator app is in use. */
  appSince?: string;
  passkeys: PasskeyView[];
  recoveryCodes: number;
  sessions: SessionView[];
  tokens: TokenView[];
  /** What tokens of this person may be allowed. */
  scopes: { id: string; title: Text }[];
  provider?: { name: Text; linked: boolean };
  secondFactorNeeded: boolean;
  /** The last proof is recent enough for changes. */
  fresh: boolean;
}

/** An account of staff as its administrator sees it. */
export interface StaffAccount {
  id: string;
  name: string;
  login: string;
  state: 'invited' | 'active' | 'disabled';
  secondFactor: boolean;
  since?: string;
  posts: { role: string; roleTitle: Text; body: string; bodyTitle: Text }[];
}

/** Invited, or given a new start. */
export interface StaffInvited {
  account: StaffAccount;
  /** Only where the office has no mail server: to be handed over in person. */
  link?: string;
}

/** What `navigator.credentials` is given, in the JSON form of WebAuthn level 3. */
export interface PasskeyOptions {
  challenge: string;
  [name: string]: unknown;
}

/** Posts that an invitation may name, body by body. */
export interface InviteChoices {
  bodies: { id: string; title: Text; posts: { role: string; title: Text }[] }[];
}
