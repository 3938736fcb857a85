/** A letter is set tighter where that keeps it on one page for each language. A certificate is one page, also with as many rows and grounds as the settlement certificate has, in both languages. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createPaperRenderer } from '../../src/papers/render.ts';
import { refusalLetter, settlementCertificate } from './examples.ts';
import { openPdf, pageCount } from './pdf.ts';

const row = (zh: string, en: string, value: string) => ({
  label: { zh, en },
  value: { zh: value, en: `${value} (en)` },
});
const basis = {
  zh: '《华侨回国定居办理工作规定》（国侨发〔2013〕18号）第七条',
  en: 'Provisions on Handling the Return and Settlement of Overseas Chinese 《华侨回国定居办理工作规定》 (国侨发〔2013〕18号), article 7',
};

it('seven rows, a limit with its note and two grounds fit on one page', async () => {
  const pdf = await createPaperRenderer().render({
    ...settlementCertificate,
    lang: 'both',
    fields: Array.from({ length: 7 }, (_, index) =>
      row('护照或旅行证号码', 'Passport or travel document', `示例${index}`),
    ),
    validUntil: {
      label: { zh: '办理落户有效期至', en: 'Household registration until' },
      date: '2026-10-14',
      note: {
        zh: '请在这一天以前到拟定居地公安机关办理户口登记；过期须重新申请。',
        en: 'Register your household with the police of the intended place by this day; after it, apply anew.',
      },
    },
    basis: [basis, basis],
  });
  assert.equal(pageCount(openPdf(pdf)), 1);
});

const letterOf = (people: number) => {
  const names = Array.from(
    { length: people },
    (_, n) => `EXEMPLE ${n} · 女 F · 法国 France · 护照 passport 12AB3456${n} · Engineer`,
  );
  const purpose =
    '洽谈光电设备采购合同，考察生产线并商定交货、安装和培训安排，参加技术交流会，讨论今后两年的合作项目。';
  const both = (text: string) => ({ zh: text, en: text });
  return {
    ...refusalLetter,
    lang: 'both' as const,
    verify: settlementCertificate.verify,
    fields: Array.from({ length: 8 }, (_, n) => row('邀请单位', 'Inviter', `示例${n}`)),
    sections: [
      { heading: both('被邀请人'), list: true, paragraphs: names.map(both) },
      { heading: both('来华事由'), paragraphs: [both(purpose)] },
    ],
    basis: [basis],
  };
};
for (const [people, pages] of [
  [1, 2],
  [3, 2],
  [20, 5],
] as const)
  it(`a letter with ${people} people has ${pages} pages in two languages`, async () => {
    assert.equal(pageCount(openPdf(await createPaperRenderer().render(letterOf(people)))), pages);
  });
