/** Calls about signing: of the filing side on a case, and of a signer by the token of a link. */
import type { SigningView, SignPage } from './types-signing.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const signingCalls = (call: Call) => ({
  signings: (id: string) => call<SigningView[]>('GET', `cases/${id}/signings`),
  /** A letter each. @param signers places in the list; none: everybody who has an address and no link yet */
  sendSignLinks: (id: string, signing: string, signers?: readonly number[]) =>
    call<SigningView[]>('POST', `cases/${id}/signings/${signing}/links`, signers ? { signers } : {}),
  /** The paper original holds this signature; `held: false` takes that back. */
  noteOriginal: (id: string, signing: string, signer: number, held = true) =>
    call<SigningView[]>('POST', `cases/${id}/signings/${signing}/originals`, { signer, held }),
  lookToSign: (token: string) => call<SignPage>('POST', 'signatures/look', { token }),
  /** @param ticked places of the statements, from 0 */
  sign: (token: string, name: string, ticked: readonly number[]) =>
    call<SignPage>('POST', 'signatures', { token, name, ticked }),
  objectToSigning: (token: string, ground: 'not-me' | 'not-agreed') =>
    call<SignPage>('POST', 'signatures/objections', { token, ground }),
});
