/** Asks a time stamp server (RFC 3161) to vouch for the moment of a signature. A server that does not answer holds the paper back: no level is lowered in silence. */
import { createHash, randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { ownBuffer } from './bytes.ts';
import type { TimeStamper } from './cms.ts';

const sha256Oid = '2.16.840.1.101.3.4.2.1';
const patienceMs = 20_000;

const request = (imprint: Buffer, nonce: Buffer) =>
  new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: ownBuffer(imprint) }),
    }),
    nonce: new asn1js.Integer({ valueHex: ownBuffer(nonce) }),
    certReq: true,
  });

/** The token's own signature holds, and it speaks of this imprint and this question. @throws Error */
async function checkToken(token: pkijs.ContentInfo, bytes: Uint8Array, imprint: Buffer, nonce: Buffer): Promise<void> {
  const signed = new pkijs.SignedData({ schema: token.content });
  const content = signed.encapContentInfo.eContent;
  if (!content) throw new Error('the time stamp is empty');
  const info = pkijs.TSTInfo.fromBER(content.getValue());
  const same = (value: ArrayBuffer | undefined, wanted: Buffer) =>
    Buffer.from(value ?? new ArrayBuffer(0)).equals(wanted);
  if (!same(info.messageImprint.hashedMessage.valueBlock.valueHexView.slice().buffer, imprint))
    throw new Error('the time stamp is about something else');
  if (!same(info.nonce?.valueBlock.valueHexView.slice().buffer, nonce))
    throw new Error('the time stamp is not the answer to this question');
  if (!(await signed.verify({ signer: 0, data: ownBuffer(bytes), checkChain: false })))
    throw new Error('the time stamp’s own signature does not hold');
}

/** @param url address of the server. @returns a function from bytes to the DER of their time-stamp token */
export function timeStamper(url: string): TimeStamper {
  return async (bytes) => {
    const imprint = createHash('sha256').update(bytes).digest();
    const nonce = Buffer.concat([Buffer.of(0x40), randomBytes(15)]); // positive and of full length
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: request(imprint, nonce).toSchema().toBER(false),
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    });
    if (!answer.ok) throw new Error(`the time stamp server answered ${answer.status}`);
    const { status, timeStampToken } = pkijs.TimeStampResp.fromBER(await answer.arrayBuffer());
    // 0 granted, 1 granted with changes
    if (!timeStampToken || ![0, 1].includes(status.status))
      throw new Error(`the time stamp server refused: ${status.status}`);
    await checkToken(timeStampToken, bytes, imprint, nonce);
    return new Uint8Array(timeStampToken.toSchema().toBER(false));
  };
}
