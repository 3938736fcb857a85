/** GB/T 9704-2012 measured on the produced PDF, in millimetres. The standard's own tolerance is 1 mm for the margins; type is held closer. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createPaperRenderer } from '../../src/papers/render.ts';
import type { PaperData } from '../../src/papers/types.ts';
import { type MeasuredPage, measure } from './measure.ts';
import { document, joint, letter, minutes, order, upward } from './official-examples.ts';
import { fontCounts, openPdf } from './pdf.ts';

const renderer = createPaperRenderer();
const character = 156 / 28;
const line = (225 - character) / 21;
const top = 37;
const bottom = 37 + 225;
/** The upper and lower edge of a Hanzi's square from its baseline, in its own size. */
const above = 0.88;
const below = 0.12;
const mm = (points: number) => (points * 25.4) / 72;

const near = (found: number, wanted: number, by: number, what: string) =>
  assert.ok(Math.abs(found - wanted) <= by, `${what}: ${found.toFixed(2)} mm, wanted ${wanted.toFixed(2)} ± ${by}`);

const topOf = (entry: { baseline: number; size: number }) => entry.baseline - above * mm(entry.size);
const bottomOf = (entry: { baseline: number; size: number }) => entry.baseline + below * mm(entry.size);
const isHanziLine = (text: string) => /^\p{Script=Han}{20,}$/u.test(text);
const isRed = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return r > 180 && g < 60 && b < 60;
};

function find(page: MeasuredPage | undefined, text: string) {
  const found = page?.lines.find((entry) => entry.text.startsWith(text));
  assert.ok(found, `${text} stands on the page`);
  return found;
}

const variants: { name: string; data: PaperData }[] = [
  { name: 'document', data: document() },
  { name: 'upward document', data: upward() },
  { name: 'joint document', data: joint() },
  { name: 'letter', data: letter() },
  { name: 'order', data: order() },
  { name: 'minutes', data: minutes() },
];

for (const { name, data } of variants) {
  describe(`every layout: ${name}`, () => {
    let pages: MeasuredPage[];
    before(async () => {
      pages = await measure(await renderer.render(data));
    });

    it('keeps the type area: 28 mm at the binding, 26 mm outside, 28 characters to a line of 156 mm', () => {
      const full = pages.flatMap((page, index) =>
        page.lines
          .filter((entry) => [...entry.text].length === 28 && isHanziLine(entry.text))
          .map((entry) => ({ entry, index })),
      );
      assert.ok(full.length >= 4, 'there are full lines');
      for (const { entry, index } of full) {
        // The binding is at the left of odd pages and at the right of even ones.
        near(entry.x, index % 2 === 0 ? 28 : 26, 1, 'left edge');
        near(entry.right - entry.x, 156, 0.5, 'length of the line');
        near(mm(entry.size), character, 0.02, 'size 3');
      }
    });

    it('indents paragraphs by two characters', () => {
      const first = pages
        .flatMap((page) => page.lines)
        .find((entry) => [...entry.text].length === 26 && isHanziLine(entry.text));
      assert.ok(first);
      near(first.right - first.x, 26 * character, 0.5, 'first line of a paragraph');
    });

    it('has 22 lines on a full page, at a pitch of a character and 7/8 of one', () => {
      for (const page of pages) {
        const text = page.lines.filter(
          (entry) => isHanziLine(entry.text) && Math.abs(mm(entry.size) - character) < 0.02,
        );
        text.slice(1).forEach((entry, i) => {
          const step = entry.baseline - (text[i]?.baseline ?? 0);
          near(step, Math.round(step / line) * line, 0.1, 'pitch');
        });
        for (const entry of text)
          assert.ok(topOf(entry) >= top - 0.1 && bottomOf(entry) <= bottom + 0.1, 'within the type area');
      }
    });

    it('numbers its pages outside, size 4, the dash 7 mm below the type area', () => {
      pages.forEach((page, index) => {
        const number = page.lines.find((entry) => entry.text === `— ${index + 1} —`);
        if (name === 'letter' && index === 0) {
          assert.equal(number, undefined, 'the first page of a letter shows no number');
          return;
        }
        assert.ok(number, `page ${index + 1} has its number`);
        near(number.size, 14, 0.1, 'size 4');
        near(number.baseline - 0.4 * mm(number.size), bottom + 7, 0.5, 'dash');
        if (index % 2 === 0) near(number.right, 184 - mm(14), 1, 'one character from the right');
        else near(number.x, 26 + mm(14), 1, 'one character from the left');
      });
    });

    it('is tagged PDF/A with its fonts within', async () => {
      const opened = openPdf(await renderer.render(data));
      assert.match(opened, /pdfaid:conformance>A</u);
      const { fonts, embedded } = fontCounts(opened);
      assert.equal(embedded, fonts);
    });
  });
}

it('a full page has exactly 22 lines that fill 225 mm', async () => {
  const pages = await measure(await renderer.render(document({}, 20)));
  const full = pages[1]?.lines.filter((entry) => mm(entry.size) > 5.5) ?? [];
  assert.equal(full.length, 22);
  near(topOf(full[0] ?? { baseline: 0, size: 0 }), top, 1, 'first line');
  near(bottomOf(full[21] ?? { baseline: 0, size: 0 }), bottom, 1, 'last line');
});

describe('head of a document', () => {
  for (const { name, data, number } of [
    { name: 'document', data: document({ urgency: '特急' }), number: '示外侨〔' },
    { name: 'upward document', data: upward(), number: '示外侨文〔' },
    { name: 'joint document', data: joint(), number: '示外侨〔' },
  ]) {
    it(name, async () => {
      const [page] = await measure(await renderer.render(data));
      assert.ok(page);
      const marks = page.texts.filter((entry) => isRed(entry.colour));
      // The ink of a Hanzi begins a little below its square.
      const mark = Math.min(...marks.map((entry) => entry.baseline - 0.85 * mm(entry.size)));
      near(mark, top + 35, 1, 'upper edge of the issuing mark');
      for (const entry of marks)
        assert.ok(entry.x >= 28 - 0.1 && entry.x + entry.width <= 184 + 0.1, 'mark within the type area');
      const [rule, ...more] = page.rules.filter((entry) => isRed(entry.colour));
      assert.ok(rule && more.length === 0, 'one red rule');
      near(rule.x, 28, 0.1, 'rule begins');
      near(rule.width, 156, 0.1, 'as wide as the type area');
      const stands = find(page, number);
      near(rule.y - rule.thickness / 2 - bottomOf(stands), 4, 0.2, 'rule below the number');
      const lowest = Math.max(...marks.map((entry) => entry.baseline + 0.08 * mm(entry.size)));
      const first = page.lines.find((entry) => entry.baseline > lowest + 1 && mm(entry.size) > 5.5);
      assert.ok(first);
      const blank = topOf(first) - lowest;
      assert.ok(blank > 2 * line - 1 && blank < 3 * line, `two blank lines below the mark: ${blank.toFixed(2)} mm`);
      const title = page.lines.find((entry) => Math.abs(entry.size - 22) < 0.1);
      assert.ok(title, 'title of size 2');
      const above = topOf(title) - rule.y;
      assert.ok(above > 2 * line - 1 && above < 3 * line, `two blank lines above the title: ${above.toFixed(2)} mm`);
      near((title.x + title.right) / 2, 28 + 78, 1, 'title centred');
    });
  }

  it('an ordinary number is centred; an upward one stands one character in, beside the last signer', async () => {
    const [plain] = await measure(await renderer.render(document()));
    const number = find(plain, '示外侨〔');
    near((number.x + number.right) / 2, 106, 0.6, 'centred');
    const [page] = await measure(await renderer.render(upward()));
    const row = find(page, '示外侨文〔');
    near(row.x, 28 + character, 0.2, 'one character in');
    assert.match(row.text, /王.?明$/u, 'with the last signer');
    const signers = find(page, '签发人：');
    near(184 - signers.right, character, 0.2, 'one character from the right');
    const second = page?.texts.find(
      (entry) => entry.text.startsWith('王') && Math.abs(entry.baseline - row.baseline) < 0.3,
    );
    const firstName = page?.texts.find((entry) => entry.text.startsWith('张示例'));
    near(second?.x ?? 0, firstName?.x ?? 1, 0.1, 'names under each other');
  });

  it('the urgency stands in the first line at the left', async () => {
    const [page] = await measure(await renderer.render(document({ urgency: '特急' })));
    const found = page?.texts.find((entry) => entry.text === '特急');
    assert.ok(found);
    near(topOf(found), top, 0.2, 'first line');
    near(found.x, 28, 0.1, 'flush left');
    assert.match(found.font, /Sans/u);
  });

  it('a joint mark names the bodies from the lead body down, each as wide as the longest', async () => {
    const [page] = await measure(await renderer.render(joint()));
    const marks = page?.texts.filter((entry) => isRed(entry.colour) && entry.text !== '文件') ?? [];
    const rows = [...new Set(marks.map((entry) => entry.baseline.toFixed(1)))].map((at) =>
      marks.filter((entry) => entry.baseline.toFixed(1) === at),
    );
    assert.equal(rows.length, 3);
    for (const row of rows) {
      near(Math.min(...row.map((entry) => entry.x)), Math.min(...marks.map((entry) => entry.x)), 0.2, 'left edge');
      near(
        Math.max(...row.map((entry) => entry.x + entry.width)),
        Math.max(...marks.map((entry) => entry.x + entry.width)),
        0.5,
        'right edge',
      );
    }
  });
});

describe('foot of a document', () => {
  it('the date keeps four characters free, the name is centred over it, and text stands on the page', async () => {
    const pages = await measure(await renderer.render(document()));
    const last = pages.at(-1);
    const date = find(last, '2026年6月3日');
    const name = last?.lines.find((entry) => entry.text === '示例市外事侨务办公室');
    assert.ok(name);
    const right = pages.length % 2 === 1 ? 184 : 182;
    near(right - date.right, 4 * character, 0.5, 'free at the right of the date');
    near((name.x + name.right) / 2, (date.x + date.right) / 2, 0.5, 'name over the date');
    assert.ok(
      last?.lines.some((entry) => isHanziLine(entry.text) && entry.baseline < name.baseline),
      'never a page of signatures alone',
    );
  });

  it('without a seal the name keeps two characters, and the date begins two to the right of it', async () => {
    const last = (await measure(await renderer.render(document({ sealed: false })))).at(-1);
    const date = find(last, '2026年6月3日');
    const name = last?.lines.find((entry) => entry.text === '示例市外事侨务办公室');
    assert.ok(name);
    near(date.x - name.x, 2 * character, 0.5, 'date to the right of the name');
  });

  it('the imprint lies between rules of 0.35, 0.25 and 0.35 mm, the last on the edge of the type area', async () => {
    const pages = await measure(await renderer.render(document()));
    const rules = pages.at(-1)?.rules.toSorted((a, b) => a.y - b.y) ?? [];
    assert.deepEqual(
      rules.map(({ thickness }) => thickness.toFixed(2)),
      ['0.35', '0.25', '0.35'],
    );
    for (const rule of rules) near(rule.width, 156, 0.1, 'as wide as the type area');
    near(rules[2]?.y ?? 0, bottom, 0.3, 'last rule');
    const copies = find(pages.at(-1), '抄送：');
    near(copies.size, 14, 0.1, 'size 4');
    near(copies.x - (rules[0]?.x ?? 0), mm(14), 0.3, 'one character in');
    const printed = pages.at(-1)?.lines.find((entry) => entry.text.endsWith('印发'));
    assert.ok(printed);
    near((rules[0]?.x ?? 0) + 156 - printed.right, mm(14), 0.5, 'one character from the right');
  });

  it('attachments are listed two characters in, without a full stop, wrapped under their own name', async () => {
    const pages = await measure(await renderer.render(joint()));
    const page = pages.find((entry) => entry.lines.some(({ text }) => text.startsWith('附件：')));
    const index = pages.indexOf(page as MeasuredPage); // found above
    const first = find(page, '附件：1.归侨');
    near(first.x - (index % 2 === 0 ? 28 : 26), 2 * character, 0.3, 'two characters in');
    assert.doesNotMatch(first.text, /[。；]$/u);
    const names =
      page?.texts.filter((entry) => entry.text.startsWith('归侨侨眷子女') || entry.text.startsWith('华侨回国定居后')) ??
      [];
    near(names[0]?.x ?? 0, names[1]?.x ?? 1, 0.2, 'names under each other');
  });
});

describe('letter', () => {
  let page: MeasuredPage;
  let pages: MeasuredPage[];
  before(async () => {
    pages = await measure(await renderer.render(letter()));
    page = pages[0] ?? { texts: [], lines: [], rules: [] };
  });

  it('the mark stands 30 mm below the edge of the paper, the double rules of 170 mm below it and above the foot', () => {
    const mark = page.texts.find((entry) => isRed(entry.colour));
    assert.ok(mark);
    near(mark.baseline - 0.85 * mm(mark.size), 30, 1, 'upper edge of the mark');
    const rules = page.rules.filter((entry) => isRed(entry.colour)).toSorted((a, b) => a.y - b.y);
    assert.equal(rules.length, 4);
    for (const rule of rules) {
      near(rule.width, 170, 0.1, 'rule');
      near(rule.x, 20, 0.2, 'centred on the page');
    }
    const [one, two, three, four] = rules;
    assert.ok(one && two && three && four);
    assert.ok(one.thickness > two.thickness, 'above: thick over thin');
    assert.ok(three.thickness < four.thickness, 'below: thin over thick');
    near(one.y - one.thickness / 2 - (mark.baseline + 0.08 * mm(mark.size)), 4, 0.6, 'rule below the mark');
    near(297 - (three.y + four.y) / 2, 20, 0.6, 'from the lower edge');
  });

  it('urgency at the left and number at the right stand 7/8 of a character below the rule', () => {
    const rule = page.rules.filter((entry) => isRed(entry.colour)).toSorted((a, b) => a.y - b.y)[1];
    const row = find(page, '加急');
    near(topOf(row) - ((rule?.y ?? 0) + (rule?.thickness ?? 0) / 2), (7 / 8) * character, 0.4, 'below the rule');
    near(row.x, 28, 0.1, 'urgency flush left');
    near(row.right, 184, 0.2, 'number flush right');
  });

  it('has no rules, no printing body and no date of printing in its imprint', () => {
    const last = pages.at(-1);
    assert.equal(last?.rules.length, 0);
    assert.ok(!last?.texts.some((entry) => entry.text.includes('印发')));
    near(bottomOf(find(last, '抄送：')), bottom, 3, 'at the foot of the type area');
  });
});

describe('order and minutes', () => {
  it('an order’s mark stands 20 mm below the type area’s edge, its number two lines below, title and name four characters in', async () => {
    const pages = await measure(await renderer.render(order()));
    const mark = pages[0]?.texts.find((entry) => isRed(entry.colour));
    assert.ok(mark);
    near(mark.baseline - 0.85 * mm(mark.size), top + 20, 1, 'upper edge of the mark');
    const number = find(pages[0], '第');
    near((number.x + number.right) / 2, 106, 0.6, 'number centred');
    const signed = pages.at(-1)?.lines.find((entry) => entry.text.startsWith('市长'));
    assert.ok(signed);
    const right = pages.length % 2 === 1 ? 184 : 182;
    near(right - signed.right, 4 * character, 0.5, 'free at the right');
    near(right - find(pages.at(-1), '2026年6月3日').right, 4 * character, 0.5, 'date');
    assert.equal(pages.flatMap(({ rules }) => rules).length, 0, 'an order has no red rule');
  });

  it('minutes name who was there in 黑体, the names wrapped under the first', async () => {
    const pages = await measure(await renderer.render(minutes()));
    const page = pages.find((entry) => entry.texts.some(({ text }) => text.startsWith('出席')));
    assert.ok(page);
    const label = page.texts.find((entry) => entry.text.startsWith('出席'));
    assert.match(label?.font ?? '', /Sans/u);
    const names = page.texts.filter(
      (entry) => entry.baseline >= (label?.baseline ?? 0) && !/出席|请假|：/u.test(entry.text) && mm(entry.size) > 5.5,
    );
    assert.ok(names.length >= 3);
    for (const entry of names) near(entry.x, names[0]?.x ?? 0, 0.2, 'under the first name');
  });
});

it('every layout also passes as PDF/UA-1, which Typst checks when it writes it', async () => {
  const accessible = createPaperRenderer({ standard: 'ua-1' });
  for (const { name, data } of variants) assert.match(openPdf(await accessible.render(data)), /pdfuaid:part>1</u, name);
});
