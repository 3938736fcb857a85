/**
 * The signature inside a sealed paper: CMS (RFC 5652) as PAdES wants it (ETSI EN 319 142-1, level B-B): the signed attributes are
 * content type, message digest and the signing certificate's hash (ESS signing-certificate-v2, RFC 5035), and no time of the signer.
 */
import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { ownBuffer } from './bytes.ts';
import type { SealAlgorithm, SealSigner } from './signer.ts';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
};

const signatureOids: { readonly [algorithm in SealAlgorithm]: string } = {
  'ecdsa-sha256': '1.2.840.10045.4.3.2',
  'rsa-sha256': '1.2.840.113549.1.1.11',
  'sm2-sm3': '1.2.156.10197.1.501',
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is the default there and is left out. */
function certificateAttribute(leaf: Uint8Array, certificate: pkijs.Certificate): pkijs.Attribute {
  const issuer = new asn1js.Sequence({
    value: [
      new asn1js.Sequence({
        value: [
          new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [certificate.issuer.toSchema()] }),
        ],
      }),
      certificate.serialNumber,
    ],
  });
  const id = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: ownBuffer(sha256(leaf)) }), issuer] });
  return new pkijs.Attribute({
    type: oids.signingCertificate,
    values: [new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] })],
  });
}

/** DER of the attributes as a SET OF, which is what is signed (RFC 5652 §5.4). */
function toBeSigned(attributes: readonly pkijs.Attribute[]): { encoded: ArrayBuffer; sorted: pkijs.Attribute[] } {
  const parts = attributes.map((attribute) => ({
    attribute,
    der: Buffer.from(attribute.toSchema().toBER(false)),
  }));
  parts.sort((a, b) => Buffer.compare(a.der, b.der)); // DER sorts a SET OF
  const sorted = parts.map((part) => part.attribute);
  return { encoded: new asn1js.Set({ value: sorted.map((entry) => entry.toSchema()) }).toBER(false), sorted };
}

export type TimeStamper = (signature: Uint8Array) => Promise<Uint8Array>;

/**
 * @param content what the signature covers: the file without the place of the signature
 * @param stamp gives a time-stamp token over the signature (level B-T); without it the level is B-B
 * @returns DER of a detached CMS signature
 */
export async function signCms(content: Uint8Array, signer: SealSigner, stamp?: TimeStamper): Promise<Uint8Array> {
  const [leaf] = signer.chain;
  if (!leaf) throw new Error('a seal without a certificate');
  const certificates = signer.chain.map((der) => pkijs.Certificate.fromBER(ownBuffer(der)));
  const [certificate] = certificates as [pkijs.Certificate]; // as long as the chain, which is not empty
  const { encoded, sorted } = toBeSigned([
    new pkijs.Attribute({ type: oids.contentType, values: [new asn1js.ObjectIdentifier({ value: oids.data })] }),
    new pkijs.Attribute({
      type: oids.messageDigest,
      values: [new asn1js.OctetString({ valueHex: ownBuffer(sha256(content)) })],
    }),
    certificateAttribute(leaf, certificate),
  ]);
  const signature = await signer.sign(new Uint8Array(encoded));
  const token = await stamp?.(signature);
  const digest = new pkijs.AlgorithmIdentifier({ algorithmId: oids.sha256 });
  const rsa = signer.algorithm === 'rsa-sha256';
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: digest,
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: sorted, encodedValue: encoded }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: signatureOids[signer.algorithm],
      ...(rsa ? { algorithmParams: new asn1js.Null() } : {}),
    }),
    signature: new asn1js.OctetString({ valueHex: ownBuffer(signature) }),
    ...(token
      ? {
          unsignedAttrs: new pkijs.SignedAndUnsignedAttributes({
            type: 1,
            attributes: [
              new pkijs.Attribute({ type: oids.timeStamp, values: [asn1js.fromBER(ownBuffer(token)).result] }),
            ],
          }),
        }
      : {}),
  });
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [digest],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates,
    signerInfos: [info],
  });
  const wrapped = new pkijs.ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) });
  return new Uint8Array(wrapped.toSchema().toBER(false));
}
