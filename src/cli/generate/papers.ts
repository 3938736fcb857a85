/**
 * A full set of papers in docs/generated/papers: every standard letter in Chinese and in English, one document of each layout of
 * GB/T 9704-2012, an approval sheet. Invented data, fixed days: the same source gives the same bytes.
 */
import { paperContent } from '../../engine/paper-content.ts';
import type { PaperContent } from '../../engine/paper-data.ts';
import { needParts } from '../../engine/paper-parts.ts';
import type { World } from '../../engine/world.ts';
import type { Scope } from '../../language/evaluate.ts';
import { findRemedyBody } from '../../language/organisation.ts';
import type { Paper } from '../../language/paper.ts';
import type { Procedure } from '../../language/procedure.ts';
import type { Lang } from '../../language/text.ts';
import { createPaperRenderer } from '../../papers/render.ts';
import type { PaperData } from '../../papers/types.ts';
import type { LawBook } from '../../server/law-book.ts';
import { approvalSample, letters, letterValues, officialSamples } from './sample-letters.ts';

const day = '2026-06-03';

/** A world without a case: the samples bring their values along. */
function sampleWorld(book: LawBook): World {
  return {
    // The letters name no field of a form and no setting of a procedure; their values stand in the scope.
    procedure: { form: [], actions: {}, settings: [] } as unknown as Procedure,
    rules: book.rules,
    calendar: book.calendar,
    names: book.names,
    remedyOf: (body) => findRemedyBody(book.organisation, body),
    settings: {},
    today: day,
    at: `${day}T09:00:00+08:00`,
  };
}

const scopeIn = (lang: Lang): Scope => ({ get: (name) => letterValues[lang][name], rule: () => undefined });

function layout(book: LawBook, content: PaperContent): PaperData {
  const { name, address, hours, phone } = book.organisation.office;
  const { fields, validUntil: _none, ...rest } = content;
  return {
    ...rest,
    office: { name, address, hours, phone },
    demo: true,
    fields: fields.map(({ label, value }) => ({ label, value })),
  } as PaperData; // content and data differ in what issuing adds; nothing of that is here
}

function letterData(book: LawBook, paper: Paper, lang: Lang, serial: number): PaperData {
  const [world, scope] = [sampleWorld(book), scopeIn(lang)];
  const applicant = { zh: '陈示例', en: 'Ms Chen Shili' };
  const one = { ...paper, lang };
  const content = paperContent(world, scope, one, { number: `武外侨许〔2026〕${serial}号`, applicant });
  needParts(world, scope, one, content);
  return layout(book, content);
}

function officialData(book: LawBook, name: string): PaperData | undefined {
  const sample = officialSamples[name];
  if (!sample) return undefined;
  const { organisation } = book;
  return {
    kind: sample.kind,
    lang: 'zh',
    office: organisation.office,
    demo: true,
    title: { zh: sample.title, en: sample.title },
    number: sample.number,
    issuedOn: day,
    body: sample.body.map((zh) => ({ zh, en: zh })),
    official: sample.official,
  };
}

const approvalData = (book: LawBook, lang: 'zh' | 'both'): PaperData => ({
  kind: 'approval-sheet',
  lang,
  office: book.organisation.office,
  demo: true,
  title: { zh: '审批单', en: 'Approval sheet' },
  number: 'WQ2026000123-1',
  issuedOn: day,
  fields: [
    { label: { zh: '事项', en: 'Matter' }, value: { zh: '华侨回国定居', en: 'Settlement of an overseas Chinese' } },
    { label: { zh: '申请人', en: 'Applicant' }, value: { zh: '陈示例', en: 'Chen Shili' } },
  ],
  approvals: approvalSample,
});

/** Path below docs/generated to the bytes of a PDF/A-2a file. */
export async function generatePapers(book: LawBook): Promise<Map<string, Uint8Array>> {
  const renderer = createPaperRenderer();
  const wanted: [string, PaperData][] = [
    ...Object.entries(letters).flatMap(([name, paper], index) =>
      (['zh', 'en'] as const).map((lang): [string, PaperData] => [
        `papers/${name}.${lang}.pdf`,
        letterData(book, paper, lang, index + 1),
      ]),
    ),
    ...Object.keys(officialSamples).flatMap((name): [string, PaperData][] => {
      const data = officialData(book, name);
      return data ? [[`papers/gbt9704-${name}.pdf`, data]] : [];
    }),
    ['papers/approval-sheet.pdf', approvalData(book, 'both')],
  ];
  const files = new Map<string, Uint8Array>();
  for (const [path, data] of wanted.sort(([a], [b]) => (a < b ? -1 : 1))) files.set(path, await renderer.render(data));
  return files;
}
