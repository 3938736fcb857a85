/** The seal on papers, judged by programs of other hands; every byte that a flip can reach counts. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { createPaperRenderer } from '../../../src/papers/render.ts';
import { readSeal, sealFault } from '../../../src/server/seal/check-seal.ts';
import { openSigner, readSealOptions } from '../../../src/server/seal/options.ts';
import { makeSealer, openSealer } from '../../../src/server/seal/seal.ts';
import { SecretError } from '../../../src/server/secret.ts';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';
import { secondOpinions } from './second-opinion.ts';
import { startTimeStampServer, type TimeStampServer } from './time-stamp-server.ts';

const text = { zh: '示例', en: 'Sample' };
const at = '2026-06-02T09:00:00+08:00';
const today = '2026-06-02';

describe('the seal', () => {
  let folder: string;
  let paper: Uint8Array;
  let sealed: Uint8Array;
  let stamps: TimeStampServer;
  const own = () => ({ folder: join(folder, 'seal'), demo: true, today });

  before(async () => {
    folder = makeTempFolder();
    stamps = await startTimeStampServer();
    paper = await createPaperRenderer().render({
      kind: 'certificate',
      lang: 'both',
      office: { name: text, address: text, hours: text },
      demo: true,
      title: text,
      number: 'SAMPLE-1',
      issuedOn: today,
      verify: { code: '7K4MQ2XW', url: 'https://qiao.example/verify?number=SAMPLE-1' },
    });
    sealed = (await (await openSealer({}, own())).seal(paper, at)).pdf;
  });
  after(async () => {
    await stamps.close();
    removeFolder(folder);
  });

  const judge = (pdf: Uint8Array, valid: boolean) => {
    const opinions = secondOpinions(pdf);
    assert.ok(opinions.length > 0);
    for (const opinion of opinions) assert.equal(opinion.valid, valid, `${opinion.by}: ${opinion.said}`);
  };

  it('is found valid by other programs, over the whole file', async () => {
    judge(sealed, true);
    assert.equal(await sealFault(sealed), undefined);
  });

  it('is an update after the paper: not one byte of the layout moves', () => {
    assert.deepEqual(Buffer.from(sealed.subarray(0, paper.length)), Buffer.from(paper));
  });

  it('leaves structure, metadata and language of the PDF/A as they were', async () => {
    const entries = async (pdf: Uint8Array) => {
      const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false });
      const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
      catalog.delete(PDFName.of('AcroForm'));
      return { catalog: catalog.toString(), id: String(context.trailerInfo.ID), form };
    };
    const [before, after] = [await entries(paper), await entries(sealed)];
    assert.equal(after.catalog, before.catalog);
    assert.equal(after.id, before.id);
    assert.match(String(after.form), /\/SigFlags 3/);
    assert.doesNotMatch(String(after.form), /NeedAppearances|XFA/);
    // ISO 19005-2 §6.3.2-3: printed, not hidden; a field of no size needs no appearance.
    assert.match(Buffer.from(sealed).toString('latin1').slice(paper.length), /\/F 132\s+\/Rect \[ 0 0 0 0 \]/);
  });

  it('names who sealed, and says that a demo is one', () => {
    const [opinion] = secondOpinions(sealed);
    if (opinion?.by === 'pdfsig') assert.match(opinion.said, /demo, invented/);
    const certificate = readFileSync(join(folder, 'seal', 'certificate.pem'), 'utf8');
    assert.match(certificate, /BEGIN CERTIFICATE/);
    if (process.platform !== 'win32') assert.equal(statSync(join(folder, 'seal', 'key.pem')).mode & 0o777, 0o600);
  });

  it('keeps its certificate from one start to the next', async () => {
    const again = await openSigner({}, own());
    assert.deepEqual(again.chain, (await openSigner({}, own())).chain);
    assert.equal(again.chain.length, 2);
  });

  it('breaks with any one byte, wherever it lies', async () => {
    const signature = readSeal(sealed);
    assert.ok(signature);
    const hex = signature.cms.toString('hex').replace(/(00)+$/, '');
    const start = Buffer.from(sealed).lastIndexOf('/Contents <') + '/Contents <'.length;
    const end = start + signature.cms.length * 2;
    const outside = fc.nat(sealed.length - 1).filter((place) => place < start || place >= end);
    // The last thing in the signature's place is its value; certificates before it are vouched for elsewhere, zeros after it are filling.
    const value = fc.integer({ min: start + hex.length - 60, max: start + hex.length - 8 });
    const flip = async (place: number, mask: number) => {
      const broken = Uint8Array.from(sealed);
      broken[place] = (broken[place] ?? 0) ^ mask;
      assert.notEqual(await sealFault(broken), undefined, `byte ${place} ^ ${mask}`);
    };
    await fc.assert(fc.asyncProperty(outside, fc.integer({ min: 1, max: 255 }), flip), { numRuns: 150 });
    // 0x20 alone would change a hexadecimal letter to its other case, which is the same digit.
    await fc.assert(fc.asyncProperty(value, fc.constantFrom(1, 2, 4, 8, 16, 64), flip), { numRuns: 50 });
  });

  it('one flipped byte of the text is found by other programs too', () => {
    const broken = Uint8Array.from(sealed);
    broken[2000] = (broken[2000] ?? 0) ^ 1;
    judge(broken, false);
  });

  it('something appended after it is noticed', async () => {
    const longer = Buffer.concat([sealed, Buffer.from('\n% more\n')]);
    assert.equal(await sealFault(longer), 'no signature over the whole file');
  });

  it('a paper is sealed once only', async () => {
    await assert.rejects((await openSealer({}, own())).seal(sealed, at), /has a form already/);
  });

  it('carries a time stamp where a server is set', async () => {
    const sealer = await openSealer({ tsaUrl: stamps.url }, own());
    const { pdf, level } = await sealer.seal(paper, at);
    assert.equal(level, 'B-T');
    judge(pdf, true);
    // id-aa-signatureTimeStampToken
    assert.ok(readSeal(pdf)?.cms.includes(Buffer.from('060b2a864886f70d010910020e', 'hex')));
    assert.ok(!readSeal(sealed)?.cms.includes(Buffer.from('060b2a864886f70d010910020e', 'hex')));
  });

  for (const mood of ['other', 'refuse', 'broken'] as const) {
    it(`is not set at a lower level when the time stamp server is in the mood “${mood}”`, async () => {
      const sealer = await openSealer({ tsaUrl: stamps.url }, own());
      stamps.mood = mood;
      await assert.rejects(sealer.seal(paper, at), /time stamp/);
      stamps.mood = 'stamp';
    });
  }
});

describe('the office’s own certificate', () => {
  let folder: string;
  let paper: Uint8Array;
  const own = () => ({ folder: join(folder, 'none'), demo: false, today });
  before(async () => {
    folder = makeTempFolder();
    paper = await createPaperRenderer().render({
      kind: 'letter',
      lang: 'zh',
      office: { name: text, address: text, hours: text },
      demo: false,
      title: text,
      number: 'SAMPLE-2',
      issuedOn: today,
    });
  });
  after(() => removeFolder(folder));

  /** A key and certificate by OpenSSL, as an authority might hand them out. */
  const make = (name: string, kind: readonly string[], exported: readonly string[] = []) => {
    const path = (end: string) => join(folder, `${name}.${end}`);
    const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    openssl(
      'req',
      '-x509',
      '-newkey',
      ...kind,
      '-nodes',
      '-days',
      '3000',
      '-subj',
      '/CN=Own seal',
      '-keyout',
      path('key'),
      '-out',
      path('pem'),
    );
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      path('key'),
      '-in',
      path('pem'),
      '-out',
      path('p12'),
      '-passout',
      'pass:示例-secret',
      ...exported,
    );
    chmodSync(path('p12'), 0o600);
    return path;
  };
  const kinds = [
    ['rsa', ['rsa:2048']],
    ['p256', ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']],
    ['p384', ['ec', '-pkeyopt', 'ec_paramgen_curve:secp384r1']],
  ] as const;

  for (const [name, kind] of kinds) {
    it(`seals from a PKCS#12 file: ${name}`, async () => {
      const path = make(name, kind);
      const sealer = await openSealer({ p12: path('p12'), password: '示例-secret' }, own());
      assert.equal(sealer.name, 'Own seal');
      const { pdf } = await sealer.seal(paper, at);
      for (const opinion of secondOpinions(pdf)) assert.ok(opinion.valid, `${opinion.by}: ${opinion.said}`);
      assert.equal(await sealFault(pdf), undefined);
    });
  }

  it('seals by a program outside, which gets the hash and gives the signature', async () => {
    const path = make('outside', ['rsa:2048']);
    const script = join(folder, 'sign.mjs');
    writeFileSync(
      script,
      `import { readFileSync } from 'node:fs';
import { createHash, sign } from 'node:crypto';
const { algorithm, hash, bytes } = JSON.parse(readFileSync(0, 'utf8'));
const given = Buffer.from(bytes, 'base64');
if (algorithm !== 'rsa-sha256' || createHash('sha256').update(given).digest('base64') !== hash) process.exit(3);
console.log(sign('sha256', given, readFileSync(${JSON.stringify(path('key'))})).toString('base64'));`,
    );
    const command = `"${process.execPath}" "${script}"`;
    const { pdf } = await (await openSealer({ command, certificate: path('pem') }, own())).seal(paper, at);
    for (const opinion of secondOpinions(pdf)) assert.ok(opinion.valid, `${opinion.by}: ${opinion.said}`);
    const failing = await openSealer({ command: 'echo no >&2; exit 4', certificate: path('pem') }, own());
    await assert.rejects(failing.seal(paper, at), /ended with 4: no/);
  });

  it('never puts a signature under a paper that its own certificate would not bear out', async () => {
    const one = make('one', ['rsa:2048']);
    const other = make('other', ['rsa:2048']);
    const signer = await openSigner({ p12: one('p12'), password: '示例-secret' }, own());
    const strange = await openSigner({ p12: other('p12'), password: '示例-secret' }, own());
    const sealer = makeSealer({ ...signer, sign: strange.sign });
    await assert.rejects(sealer.seal(paper, at), /does not hold/);
  });

  it('is refused with a reason when it cannot be used', async () => {
    const path = make('wrong', ['rsa:2048']);
    const legacy = make(
      'old',
      ['rsa:2048'],
      ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    );
    const cases = [
      { p12: path('p12'), password: 'other' },
      { p12: legacy('p12'), password: '示例-secret' },
      { p12: join(folder, 'absent.p12'), password: '' },
      { command: 'true', certificate: join(folder, 'absent.pem') },
    ];
    for (const options of cases) await assert.rejects(openSigner(options, own()), SecretError);
    for (const environment of [
      { QIAO_SEAL_P12: 'a', QIAO_SEAL_COMMAND: 'b' },
      { QIAO_SEAL_COMMAND: 'b' },
      { QIAO_TSA_URL: 'nowhere' },
    ])
      assert.throws(() => readSealOptions(environment), SecretError);
  });
});
