/** Calls of the administration: organisation, people and posts, powers, tokens, audit, settings. */
import type { Value } from '../language/expression.ts';
import type { SettingView } from './types.ts';
import type {
  AdminOverview,
  AuditPage,
  OrganisationChangeView,
  OrganisationView,
  PersonDetail,
  PersonPage,
  PowerPage,
  SettingDetail,
  TokenOverview,
} from './types-admin.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;
type Query = { [key: string]: string | number | undefined };

const query = (values: Query): string => {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : '';
};

/** A change of the organisation; which parts belong to which change, the API says. */
export interface NewOrganisationChange {
  change: string;
  from: string;
  body: string;
  source: string;
  title?: { zh: string; en: string };
  kind?: string;
  into?: string;
  role?: string;
  seats?: number;
}

export const adminCalls = (call: Call) => ({
  adminOverview: () => call<AdminOverview>('GET', 'admin/overview'),
  organisation: (on?: string) => call<OrganisationView>('GET', `organisation${query({ on })}`),
  organisationChanges: () => call<OrganisationChangeView[]>('GET', 'organisation/changes'),
  changeOrganisation: (change: NewOrganisationChange) =>
    call<OrganisationChangeView>('POST', 'organisation/changes', change),
  withdrawChange: (id: string, source: string) =>
    call<OrganisationChangeView>('POST', `organisation/changes/${id}/withdraw`, { source }),
  people: (filter: Query = {}) => call<PersonPage>('GET', `admin/people${query(filter)}`),
  person: (id: string) => call<PersonDetail>('GET', `admin/people/${id}`),
  givePost: (id: string, post: { role: string; body: string; from: string; until?: string; reason: string }) =>
    call<PersonDetail>('POST', `admin/people/${id}/posts`, post),
  endPost: (id: string, post: { role: string; body: string; lastDay: string; reason: string }) =>
    call<PersonDetail>('POST', `admin/people/${id}/posts/end`, post),
  powers: (filter: Query = {}) => call<PowerPage>('GET', `powers${query(filter)}`),
  allTokens: () => call<TokenOverview[]>('GET', 'admin/tokens'),
  endAnyToken: (id: string, reason: string) => call<void>('POST', `admin/tokens/${id}/end`, { reason }),
  audit: (filter: Query = {}) => call<AuditPage>('GET', `audit${query(filter)}`),
  settings: () => call<SettingView[]>('GET', 'settings'),
  setting: (key: string) => call<SettingDetail>('GET', `settings/${encodeURIComponent(key)}`),
  putSetting: (key: string, given: { value: Value; from: string; source: string }) =>
    call<SettingView>('PUT', `settings/${encodeURIComponent(key)}`, given),
});
