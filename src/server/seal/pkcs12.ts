/** The office's own certificate from a PKCS#12 file (.p12, .pfx), as certificate authorities hand it out. */
import * as pkijs from 'pkijs';
import type { Text } from '../../language/text.ts';
import { SecretError } from '../secret.ts';
import { ownBuffer } from './bytes.ts';
import { keptSigner, type SealSigner } from './signer.ts';

const oids = {
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  key: '1.2.840.113549.1.12.10.1.1',
  certificate: '1.2.840.113549.1.12.10.1.3',
};

const refused = (text: Text) =>
  new SecretError(text, {
    zh: '核对口令；旧式加密的文件先转换：openssl pkcs12 -legacy -in 旧.p12 -nodes | openssl pkcs12 -export -out 新.p12。见 docs/operating/seal.md。',
    en: 'Check the password; convert a file of the old encryption first: openssl pkcs12 -legacy -in old.p12 -nodes | openssl pkcs12 -export -out new.p12. See docs/operating/seal.md.',
  });

async function openSafe(bytes: Uint8Array, password: string): Promise<pkijs.SafeBag[]> {
  const pfx = pkijs.PFX.fromBER(ownBuffer(bytes));
  const secret = ownBuffer(Buffer.from(password, 'utf8'));
  await pfx.parseInternalValues({ password: secret, checkIntegrity: true });
  const authenticated = pfx.parsedValue?.authenticatedSafe;
  if (!authenticated) throw new Error('no authenticated safe');
  // One entry for each content of the safe; those that are not encrypted ignore theirs.
  await authenticated.parseInternalValues({
    safeContents: authenticated.safeContents.map(() => ({ password: secret })),
  });
  const contents: { value: pkijs.SafeContents }[] = authenticated.parsedValue.safeContents;
  const bags = contents.flatMap(({ value }) => value.safeBags);
  for (const bag of bags)
    if (bag.bagValue instanceof pkijs.PKCS8ShroudedKeyBag)
      await (bag.bagValue as unknown as { parseInternalValues(given: object): Promise<void> }).parseInternalValues({
        password: secret,
      }); // protected by name only, as pkijs's own examples use it
  return bags;
}

/** Signing certificate first: the one whose key this is; the others follow in the order of the file. */
async function signerOfBags(bags: readonly pkijs.SafeBag[]): Promise<SealSigner> {
  const keys = bags.flatMap(({ bagId, bagValue }) => {
    const info =
      bagId === oids.shroudedKey && bagValue instanceof pkijs.PKCS8ShroudedKeyBag ? bagValue.parsedValue : bagValue;
    return [oids.shroudedKey, oids.key].includes(bagId) && info instanceof pkijs.PrivateKeyInfo ? [info] : [];
  });
  const certificates = bags.flatMap(({ bagValue }) => {
    const found = bagValue instanceof pkijs.CertBag ? bagValue.parsedValue : undefined;
    return found instanceof pkijs.Certificate ? [new Uint8Array(found.toSchema(true).toBER(false))] : [];
  });
  const [key] = keys;
  if (!key || keys.length > 1 || certificates.length === 0)
    throw refused({
      zh: `印章文件里要有一把私钥和它的证书，现有 ${keys.length} 把、${certificates.length} 张。`,
      en: `The seal's file has to hold one key and its certificate; it holds ${keys.length} and ${certificates.length}.`,
    });
  const { createPrivateKey, createPublicKey, X509Certificate } = await import('node:crypto');
  const der = new Uint8Array(key.toSchema().toBER(false));
  const own = createPublicKey(createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }));
  const fits = (certificate: Uint8Array) => own.equals(new X509Certificate(certificate).publicKey);
  const leaf = certificates.find(fits);
  return keptSigner(der, leaf ? [leaf, ...certificates.filter((entry) => entry !== leaf)] : certificates);
}

/** @throws SecretError on a wrong password, a file of the old encryption, or one without a key and its certificate */
export async function openPkcs12(bytes: Uint8Array, password: string): Promise<SealSigner> {
  let bags: pkijs.SafeBag[];
  try {
    bags = await openSafe(bytes, password);
  } catch (error) {
    throw refused({
      zh: 'QIAO_SEAL_P12 的文件打不开。',
      en: `The file of QIAO_SEAL_P12 cannot be opened (${error instanceof Error ? error.message : 'unknown'}).`,
    });
  }
  return signerOfBags(bags);
}
