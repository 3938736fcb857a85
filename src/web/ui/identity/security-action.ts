/** The forms of the security page and of enrolment: each press is one call of the API, and the page shows what came of it. */
import { data, type RouterContextProvider } from 'react-router';
import type { Client } from '../../../client/client.ts';
import type { Problem } from '../../../client/types.ts';
import type { TotpProposal } from '../../../client/types-identity.ts';
import { apiWithCookies, orProblem } from '../api.ts';

/** What the page shows after a press. */
export interface SecurityResult {
  intent: string;
  problem?: Problem;
  /** Authenticator app to scan. */
  proposal?: Omit<TotpProposal, 'uri'>;
  recoveryCodes?: string[];
  /** A new API token, shown this once. */
  token?: string;
  /** A letter is on its way to this address. */
  sentTo?: string;
  /** Enrolment is over. */
  signedIn?: boolean;
}

/** What the browser's passkey dialogue gave back; the API checks it. Something else becomes an empty answer, which is refused. */
export function passkeyAnswer(text: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

type Outcome = Omit<SecurityResult, 'intent' | 'problem'>;
type Press = (api: Client, form: (name: string) => string, all: (name: string) => string[]) => Promise<Outcome>;

const nothing = async (call: Promise<void>): Promise<Outcome> => {
  await call;
  return {};
};

const factorsOf = (add: Pick<Client, 'offerApp' | 'confirmApp' | 'addPasskey'>, form: (name: string) => string) => ({
  'app-offer': async (): Promise<Outcome> => ({ proposal: await add.offerApp() }),
  'app-confirm': async (): Promise<Outcome> => {
    const { recoveryCodes, me } = await add.confirmApp(form('code'));
    return { recoveryCodes, signedIn: me !== undefined };
  },
  'passkey-add': async (): Promise<Outcome> => {
    const { recoveryCodes, me } = await add.addPasskey(form('name'), passkeyAnswer(form('response')));
    return { recoveryCodes, signedIn: me !== undefined };
  },
});

const presses: { [intent: string]: Press } = {
  prove: (api, form) =>
    nothing(api.proveAgain(form('password') ? { password: form('password') } : { code: form('code') })),
  password: (api, form) =>
    nothing(
      api.changePassword({ password: form('password'), ...(form('current') ? { current: form('current') } : {}) }),
    ),
  email: async (api, form) => {
    await api.changeEmail(form('email'));
    return { sentTo: form('email') };
  },
  'app-remove': (api) => nothing(api.removeApp()),
  'passkey-remove': (api, form) => nothing(api.removePasskey(form('id'))),
  codes: async (api) => api.newRecoveryCodes(),
  'session-end': (api, form) => nothing(api.endSession(form('id'))),
  'sessions-end': (api) => nothing(api.endOtherSessions()),
  'provider-unlink': (api) => nothing(api.unlinkProvider()),
  'token-make': async (api, form, all) => {
    const procedures = all('procedures');
    const { token } = await api.makeToken({
      name: form('name'),
      scope: all('scope'),
      days: Number(form('days')),
      ...(procedures.length ? { procedures } : {}),
    });
    return { token };
  },
  'token-end': (api, form) => nothing(api.endToken(form('id'))),
};

/** @param enrolling on the step that an invitation opened, where only a factor can be added */
export async function securityAction(context: Readonly<RouterContextProvider>, request: Request, enrolling = false) {
  const posted = await request.formData();
  const form = (name: string) => String(posted.get(name) ?? '').trim();
  const intent = form('intent');
  const { api, headers } = apiWithCookies(context);
  const factors: { [intent: string]: Press } = factorsOf(enrolling ? api.enrolment : api, form);
  const press = factors[intent] ?? (enrolling ? undefined : presses[intent]);
  if (!press) throw data(null, { status: 400 });
  const all = (name: string) => posted.getAll(name).map(String).filter(Boolean);
  const { value, problem } = await orProblem(press(api, form, all));
  // A wrong code leaves the picture to scan where it was.
  const kept = problem && intent === 'app-confirm' ? { proposal: { secret: form('secret'), qr: form('qr') } } : {};
  const result: SecurityResult = problem ? { intent, problem, ...kept } : { intent, ...value };
  return data(result, { headers, status: problem?.status ?? 200 });
}
