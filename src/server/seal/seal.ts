/**
 * Seals papers: a PDF goes in, the same PDF with the office's PAdES signature comes out (level B-B; B-T where a time stamp server is
 * set). It knows no case and no store; docs/decisions/009-seal-and-log.md says why it is built so.
 */

import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import * as pkijs from 'pkijs';
import { ownBuffer } from './bytes.ts';
import { sealFault } from './check-seal.ts';
import { signCms, type TimeStamper } from './cms.ts';
import { openSigner, type SealOptions } from './options.ts';
import type { SealSigner } from './signer.ts';
import { timeStamper } from './time-stamp.ts';

export interface Sealed {
  pdf: Uint8Array;
  level: 'B-B' | 'B-T';
}

export interface Sealer {
  /** Common name of the signing certificate. */
  name: string;
  /** @param at instant of the seal, as the office claims it. Rejects when the signer or the time stamp server does not answer. */
  seal(pdf: Uint8Array, at: string): Promise<Sealed>;
}

const commonName = '2.5.4.3';
/** Certificates lie in the signature too; a time stamp brings its own. */
const room = (chain: readonly Uint8Array[], stamped: boolean) =>
  4096 + chain.reduce((sum, der) => sum + der.length, 0) + (stamped ? 16_384 : 0);

class CmsSigner extends Signer {
  private readonly signer: SealSigner;
  private readonly stamp: TimeStamper | undefined;
  constructor(signer: SealSigner, stamp: TimeStamper | undefined) {
    super();
    this.signer = signer;
    this.stamp = stamp;
  }
  override async sign(content: Buffer): Promise<Buffer> {
    return Buffer.from(await signCms(content, this.signer, this.stamp));
  }
}

export function makeSealer(signer: SealSigner, tsaUrl?: string): Sealer {
  const [leaf = new Uint8Array()] = signer.chain;
  const subject = pkijs.Certificate.fromBER(ownBuffer(leaf)).subject.typesAndValues;
  const name = String(subject.find((entry) => entry.type === commonName)?.value.valueBlock.value ?? 'office seal');
  const stamp = tsaUrl ? timeStamper(tsaUrl) : undefined;
  return {
    name,
    async seal(pdf, at) {
      const { placeSignature } = await import('./place-signature.ts'); // with a PDF library that the start needs not wait for
      const placed = await placeSignature(pdf, {
        name,
        reason: '本机关制发 · Issued by this office',
        at,
        room: room(signer.chain, stamp !== undefined),
      });
      const signed = new Uint8Array(await new SignPdf().sign(Buffer.from(placed), new CmsSigner(signer, stamp)));
      // A program outside may hold another key than the certificate says: no paper leaves with a seal that breaks.
      const fault = await sealFault(signed);
      if (fault) throw new Error(`the seal would not stand: ${fault}`);
      return { pdf: signed, level: stamp ? 'B-T' : 'B-B' };
    },
  };
}

/** @throws SecretError when the office's certificate cannot be used as set */
export async function openSealer(
  options: SealOptions,
  own: { folder: string; demo: boolean; today: string },
): Promise<Sealer> {
  return makeSealer(await openSigner(options, own), options.tsaUrl);
}
