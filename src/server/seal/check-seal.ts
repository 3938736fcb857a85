/** Does the seal of a stored paper hold? Our own reading of the signature, for the check of a store; tests ask poppler as well. */
import { createHash } from 'node:crypto';
import * as pkijs from 'pkijs';
import { ownBuffer } from './bytes.ts';

const contentOids = { signingCertificate: '1.2.840.113549.1.9.16.2.47', sm2: '1.2.156.10197.1.501' };

/** Signed bytes and signature, or nothing when the file does not end with the one signature over all of it. */
export function readSeal(pdf: Uint8Array): { content: Buffer; cms: Buffer } | undefined {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/g)].at(-1);
  if (!ranges) return undefined;
  const [zero = -1, first = 0, second = 0, length = 0] = ranges.slice(1).map(Number);
  const hex = /^<([0-9a-f]+)>$/i.exec(text.slice(first, second))?.[1];
  // Between the two ranges lies the signature's string and nothing else, and after them nothing.
  if (zero !== 0 || !hex || second + length !== bytes.length) return undefined;
  return {
    content: Buffer.concat([bytes.subarray(0, first), bytes.subarray(second)]),
    cms: Buffer.from(hex, 'hex'),
  };
}

/** The attribute that ties the signature to one certificate names the one that lies with it. */
function namesItsCertificate(signed: pkijs.SignedData): boolean {
  const [certificate] = signed.certificates ?? [];
  const attribute = signed.signerInfos[0]?.signedAttrs?.attributes.find(
    (entry) => entry.type === contentOids.signingCertificate,
  );
  if (!(certificate instanceof pkijs.Certificate) || !attribute) return false;
  const hash = createHash('sha256')
    .update(new Uint8Array(certificate.toSchema(true).toBER(false)))
    .digest();
  const [value] = attribute.values;
  return Buffer.from(value?.toBER(false) ?? new ArrayBuffer(0)).includes(hash);
}

/** @returns what is wrong with the seal, or nothing. A seal with SM2 is only read: its mathematics are not this machine's. */
export async function sealFault(pdf: Uint8Array): Promise<string | undefined> {
  const seal = readSeal(pdf);
  if (!seal) return 'no signature over the whole file';
  try {
    const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(ownBuffer(seal.cms)).content });
    if (!namesItsCertificate(signed)) return 'the signature names another certificate';
    if (signed.signerInfos[0]?.signatureAlgorithm.algorithmId === contentOids.sm2) return undefined;
    const holds = await signed.verify({ signer: 0, data: ownBuffer(seal.content), checkChain: false });
    return holds ? undefined : 'the signature does not hold';
  } catch (error) {
    return `the signature cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
