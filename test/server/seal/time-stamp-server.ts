/** A small real time stamp server (RFC 3161) in this process: it signs what it is asked with a key of its own. */
import { createServer } from 'node:http';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { makeCertificate, readPem } from '../../../src/server/seal/demo-certificate.ts';

export interface TimeStampServer {
  url: string;
  /** What it answers next: a stamp, one about something else, a refusal, or nothing but an error. */
  mood: 'stamp' | 'other' | 'refuse' | 'broken';
  close(): Promise<void>;
}

const oids = {
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  digest: '1.2.840.113549.1.9.4',
};
const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

async function tokenFor(request: pkijs.TimeStampReq, mood: string, key: CryptoKey, certificate: pkijs.Certificate) {
  const { messageImprint } = request;
  if (mood === 'other') messageImprint.hashedMessage = new asn1js.OctetString({ valueHex: new ArrayBuffer(32) });
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint,
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: new Date('2026-06-02T01:00:05Z'),
    ...(request.nonce ? { nonce: request.nonce } : {}),
  });
  const content = info.toSchema().toBER(false);
  const digest = await crypto.subtle.digest('SHA-256', content);
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: oids.tstInfo,
      eContent: new asn1js.OctetString({ valueHex: content }),
    }),
    certificates: [certificate],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new pkijs.Attribute({
              type: oids.contentType,
              values: [new asn1js.ObjectIdentifier({ value: oids.tstInfo })],
            }),
            new pkijs.Attribute({ type: oids.digest, values: [new asn1js.OctetString({ valueHex: digest })] }),
          ],
        }),
      }),
    ],
  });
  await signed.sign(key, 0, 'SHA-256');
  return new pkijs.ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) });
}

export async function startTimeStampServer(): Promise<TimeStampServer> {
  const made = await makeCertificate('demo', '2026-06-01');
  const [pkcs8 = new Uint8Array()] = readPem(made.key);
  const [leaf = new Uint8Array()] = readPem(made.chain);
  const key = await crypto.subtle.importKey('pkcs8', own(pkcs8), { name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ]);
  const certificate = pkijs.Certificate.fromBER(own(leaf));
  const answer = async (body: Buffer): Promise<Buffer> => {
    const asked = pkijs.TimeStampReq.fromBER(own(body));
    const refused = served.mood === 'refuse';
    const response = new pkijs.TimeStampResp({
      status: new pkijs.PKIStatusInfo({ status: refused ? 2 : 0 }),
      ...(refused ? {} : { timeStampToken: await tokenFor(asked, served.mood, key, certificate) }),
    });
    return Buffer.from(response.toSchema().toBER(false));
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      if (served.mood === 'broken') response.writeHead(503).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/timestamp-reply' })
          .end(await answer(Buffer.concat(parts)));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const served: TimeStampServer = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    mood: 'stamp',
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  return served;
}
