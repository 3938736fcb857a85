/** A certificate of the office's own making, for a demo or until the office has a real one: nobody vouches for it, and its subject says so. */
import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { dateOf } from '../clock.ts';
import { keptSigner, type SealSigner } from './signer.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const oids = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKey: '2.5.29.14',
  authorityKey: '2.5.29.35',
};

export interface MadeCertificate {
  /** PKCS#8 and certificates (signing certificate first) as PEM. */
  key: string;
  chain: string;
}

const subjects = {
  demo: {
    organisation: '演示办公室 Demo office (demo, invented 演示虚构)',
    authority: 'Qiao demo CA (demo, invented 演示虚构)',
    leaf: '演示办公室电子印章 Demo office seal (demo, invented 演示虚构)',
  },
  own: {
    organisation: '自签 self-issued',
    authority: 'Qiao self-issued CA (not accredited 未经认证)',
    leaf: '办公室电子印章 Office seal (self-issued, not accredited 自签未经认证)',
  },
};

/** First bits of KeyUsage, most significant first: digitalSignature, nonRepudiation … keyCertSign, cRLSign. */
const usages = { leaf: 0b11000000, authority: 0b00000110 };

const named = (type: string, value: string) =>
  new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });

interface Subject {
  name: string;
  organisation: string;
  keys: CryptoKeyPair;
  use: keyof typeof usages;
}

/** The name of a key in a certificate (RFC 5280 §4.2.1.2, method 1). */
async function keyName(key: CryptoKey): Promise<ArrayBuffer> {
  const info = new pkijs.PublicKeyInfo();
  await info.importKey(key);
  return crypto.subtle.digest('SHA-1', info.subjectPublicKey.valueBlock.valueHexView.slice());
}

async function makeOne(subject: Subject, issuer: Subject, from: string, until: string): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate({ version: 2 });
  certificate.serialNumber = new asn1js.Integer({
    valueHex: new Uint8Array(Buffer.concat([Buffer.of(0x40), randomBytes(15)])).buffer,
  });
  const name = ({ name: text, organisation }: Subject) => [
    named(oids.organisation, organisation),
    named(oids.commonName, text),
  ];
  certificate.subject.typesAndValues = name(subject);
  certificate.issuer.typesAndValues = name(issuer);
  certificate.notBefore.value = dateOf(from);
  certificate.notAfter.value = dateOf(until);
  certificate.extensions = [
    extension(
      oids.basicConstraints,
      true,
      new pkijs.BasicConstraints(subject.use === 'authority' ? { cA: true, pathLenConstraint: 0 } : {}).toSchema(),
    ),
    extension(
      oids.keyUsage,
      true,
      new asn1js.BitString({ valueHex: Uint8Array.of(usages[subject.use]).buffer, unusedBits: 1 }),
    ),
    extension(oids.subjectKey, false, new asn1js.OctetString({ valueHex: await keyName(subject.keys.publicKey) })),
    extension(
      oids.authorityKey,
      false,
      new asn1js.Sequence({
        value: [
          new asn1js.Primitive({
            idBlock: { tagClass: 3, tagNumber: 0 },
            valueHex: await keyName(issuer.keys.publicKey),
          }),
        ],
      }),
    ),
  ];
  await certificate.subjectPublicKeyInfo.importKey(subject.keys.publicKey);
  await certificate.sign(issuer.keys.privateKey, 'SHA-256');
  return certificate;
}

const pem = (label: string, der: ArrayBuffer): string => {
  const lines = Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
};

/** All blocks of a PEM file, in order, as DER. */
export const readPem = (text: string): Uint8Array[] =>
  [...text.matchAll(/-----BEGIN [^-]+-----([^-]+)-----END/g)].map(
    (match) => new Uint8Array(Buffer.from(match[1] ?? '', 'base64')),
  );

/** @param kind whether the subject says "demo, invented" or "self-issued". @param today civil day from which both are valid */
export async function makeCertificate(kind: keyof typeof subjects, today: string): Promise<MadeCertificate> {
  const pair = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { organisation, authority, leaf } = subjects[kind];
  const above: Subject = { name: authority, organisation, keys: await pair(), use: 'authority' };
  const own: Subject = { name: leaf, organisation, keys: await pair(), use: 'leaf' };
  const start = Temporal.PlainDate.from(today);
  const instant = (date: Temporal.PlainDate) => date.toZonedDateTime('Asia/Shanghai').toInstant().toString();
  // A day of slack for clocks, and twenty years: an old paper should not look wrong for its certificate alone.
  const [from, until] = [instant(start.subtract({ days: 1 })), instant(start.add({ years: 20 }))];
  const made = [await makeOne(own, above, from, until), await makeOne(above, above, from, until)];
  return {
    key: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', own.keys.privateKey)),
    chain: made.map((certificate) => pem('CERTIFICATE', certificate.toSchema(true).toBER(false))).join(''),
  };
}

export function signerOf({ key, chain }: MadeCertificate): Promise<SealSigner> {
  const [der = new Uint8Array()] = readPem(key);
  return keptSigner(der, readPem(chain));
}
