import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { PaperError } from '../../src/papers/paper-error.ts';
import { createPaperRenderer } from '../../src/papers/render.ts';
import type { PaperData, PaperLang, PaperStatus } from '../../src/papers/types.ts';
import { refusalLetter, settlementCertificate } from './examples.ts';
import { fontCounts, notShown, openPdf, pageCount } from './pdf.ts';

const renderer = createPaperRenderer();
const open = async (data: PaperData): Promise<string> => openPdf(await renderer.render(data));

suite('papers are PDF/A-2a', () => {
  const cases: { data: PaperData; pages: number; documentLang: string; says: string }[] = [
    {
      data: { ...settlementCertificate, lang: 'zh' },
      pages: 1,
      documentLang: 'zh',
      says: '华侨回国定居证2026年6月3日核验码',
    },
    {
      data: { ...settlementCertificate, lang: 'en' },
      pages: 1,
      documentLang: 'en',
      says: 'Certificate 3 June 2026 7K4M Q2XW',
    },
    { data: settlementCertificate, pages: 1, documentLang: 'zh', says: '华侨回国定居证 Certificate of Settlement' },
    { data: refusalLetter, pages: 1, documentLang: 'zh', says: '不予批准陈示例：2026年3月5日一二三四' },
    {
      data: { ...refusalLetter, lang: 'en' },
      pages: 1,
      documentLang: 'en',
      says: 'Decision to refuse 5 March 2026 ’ “ ”',
    },
    {
      data: { ...refusalLetter, lang: 'both' },
      pages: 2,
      documentLang: 'zh',
      says: '不予批准 The Chinese text prevails.',
    },
  ];
  for (const { data, pages, documentLang, says } of cases) {
    test(`${data.kind} ${data.lang}`, async () => {
      const pdf = await renderer.render(data);
      const opened = openPdf(pdf);
      assert.equal(opened.slice(0, 7), '%PDF-1.');
      assert.match(opened, /pdfaid:part>2</u);
      assert.match(opened, /pdfaid:conformance>A</u);
      assert.match(opened, /\/MarkInfo/u);
      assert.match(opened, new RegExp(`/Lang\\s*\\(${documentLang}`, 'u'));
      const { fonts, embedded } = fontCounts(opened);
      assert.ok(fonts >= 2);
      assert.equal(embedded, fonts);
      assert.deepEqual(notShown(opened, says), []);
      assert.equal(pageCount(opened), pages);
      assert.ok(pdf.length < 400_000, `${pdf.length} bytes`);
    });
  }
});

test('the same data give the same bytes', async () => {
  const [one, two] = [await renderer.render(settlementCertificate), await renderer.render(settlementCertificate)];
  assert.deepEqual(one, two);
});

suite('marks', () => {
  const marks: { status: PaperStatus; says: string }[] = [
    { status: 'void', says: '作废 VOID' },
    { status: 'replaced', says: '已换发 REPLACED' },
    { status: 'draft', says: '草稿 DRAFT' },
    { status: 'revoked', says: '已撤销 REVOKED' },
    { status: 'expired', says: '已过期 EXPIRED' },
  ];
  for (const { status, says } of marks) {
    test(status, async () => {
      assert.deepEqual(notShown(await open({ ...refusalLetter, demo: false, status }), says), []);
    });
  }
  test('a demonstration office says so; a real one does not', async () => {
    assert.deepEqual(notShown(await open(settlementCertificate), '演示数据非官方文书'), []);
    assert.notDeepEqual(notShown(await open({ ...settlementCertificate, demo: false }), '演'), []);
  });
});

suite('text is data', () => {
  const awkward = [
    '#panic("x") #import "a.typ"',
    '$x^2$ *b* _i_ `r` = h - l + n @ref <label> ~ // c /* d',
    'a "quote" \\ \\n \\u{41} \\"',
    '<script>alert(1)</script>',
    '#sys.inputs #{x} %s {form.name}',
  ];
  for (const text of awkward) {
    test(text, async () => {
      const opened = await open({
        ...settlementCertificate,
        title: { zh: text, en: text },
        number: text,
        body: [{ zh: text, en: text }],
        fields: [{ label: { zh: text, en: text }, value: text }],
        signedBy: { zh: text, en: text },
      });
      assert.deepEqual(notShown(opened, text), []);
    });
  }
  test('any text at all makes a paper', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom<PaperLang>('zh', 'en', 'both'), async (text, lang) => {
        const value = { zh: text, en: text };
        const data: PaperData = {
          ...refusalLetter,
          lang,
          body: [value],
          addressee: value,
          fields: [{ label: value, value }],
        };
        assert.match(await open(data), /pdfaid:part>2</u);
      }),
      { numRuns: 25 },
    );
  });
});

suite('rare characters', () => {
  const names = [
    { name: '张𬭩', says: '张𬭩' },
    { name: 'Nguyễn Đặng Ất', says: 'NguyễnĐặngẤt' },
    { name: 'Ђорђе Ковачевић', says: 'Ђорђе' },
    { name: '吉野𠮷', says: '野〔U+20BB7〕' },
    { name: '한국', says: '〔U+D55C〕〔U+AD6D〕' },
    { name: 'private \uE000', says: '〔U+E000〕' },
    { name: 'turned \u202Eabc', says: 'turnedabc' },
  ];
  for (const { name, says } of names) {
    test(says, async () => {
      const fields = [{ label: { zh: '姓名', en: 'Name' }, value: name }];
      assert.deepEqual(notShown(await open({ ...settlementCertificate, fields }), says), []);
    });
  }
});

test('a day that is none is an error with its reason', async () => {
  await assert.rejects(renderer.render({ ...settlementCertificate, issuedOn: 'soon' }), (error) => {
    assert.ok(error instanceof PaperError);
    assert.match(error.message, /invalid|integer/u);
    return true;
  });
});
