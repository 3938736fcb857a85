/** A certificate for 127.0.0.1 that vouches for itself, made for one test. */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

const pem = (label: string, bytes: ArrayBuffer) =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** @returns PKCS#8 and certificate as PEM */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const made = new pkijs.Certificate();
  made.version = 2;
  made.serialNumber = new asn1js.Integer({ value: 1 });
  for (const name of [made.issuer, made.subject])
    name.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: '127.0.0.1' }) }),
    );
  made.notBefore.value = new Date('2020-01-01');
  made.notAfter.value = new Date('2049-01-01');
  const address = new asn1js.OctetString({ valueHex: new Uint8Array([127, 0, 0, 1]).buffer });
  const names = new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: 7, value: address })] });
  const basic = new pkijs.BasicConstraints({ cA: true });
  made.extensions = [
    new pkijs.Extension({ extnID: '2.5.29.17', extnValue: names.toSchema().toBER(false) }),
    new pkijs.Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER(false) }),
  ];
  await made.subjectPublicKeyInfo.importKey(keys.publicKey);
  await made.sign(keys.privateKey, 'SHA-256');
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { key: pem('PRIVATE KEY', key), cert: pem('CERTIFICATE', made.toSchema(true).toBER(false)) };
}
