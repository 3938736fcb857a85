/** No paper leaves without what its kind is obliged to tell: each part of each standard letter is taken away in turn. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { paperContent } from '../../src/engine/paper-content.ts';
import { missingParts, needParts, PaperIncomplete } from '../../src/engine/paper-parts.ts';
import type { World } from '../../src/engine/world.ts';
import type { Scope } from '../../src/language/evaluate.ts';
import type { Value } from '../../src/language/expression.ts';
import { input } from '../../src/language/expression.ts';
import type { Paper } from '../../src/language/paper.ts';
import { obligatoryParts, type PartName, paperFaults } from '../../src/language/paper-parts.ts';
import { gatePapers } from '../../src/language/patterns/gate-papers.ts';
import { hearing } from '../../src/language/patterns/hearing.ts';
import { standardLetters } from '../../src/language/patterns/standard-letters.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { realOffice } from '../support/office.ts';
import { worldFor } from '../support/world.ts';

const matter = { zh: '示例事项', en: 'sample matter' };
const signedBy = { zh: '示例办', en: 'Sample office' };
const series = '武外侨许';

const letters: { readonly [id: string]: Paper } = {
  ...gatePapers({ matter, series, signedBy, afterAcceptance: matter, receivedOn: '2026-06-01' }),
  ...hearing({
    id: 'tell',
    clock: 'c5',
    paper: 'hearing',
    from: [],
    by: [],
    applicant: [],
    about: matter,
    series,
    signedBy,
  }).papers,
  ...standardLetters({
    matter,
    series,
    signedBy,
    clock: 'decide',
    basis: [{ text: { zh: '示例办法第一条', en: 'Sample rules, article 1' }, mark: 'design' }],
    refusalReasons: {
      choose: { eq: [input('withhold'), true] },
      yes: { zh: '依法不说明理由。', en: 'Reasons need not be stated.' },
      no: input('reasons'),
    },
  }),
};

const values: { readonly [name: string]: Value } = {
  'form.name': '陈示例',
  'case.number': 'WQ2026000123-1',
  'clock.c1.due': '2026-06-10',
  'clock.c3.due': '2026-07-03',
  'clock.c5.due': '2026-06-17',
  'clock.decide.due': '2026-07-01',
  'setting.case.correctionDays': 30,
  today: '2026-06-03',
  'input.items': [{ item: '护照', what: '缺签名页' }],
  'input.facts': '经查，租期至八月。',
  'input.reasons': '住所不固定。',
  'input.declineGround': '不属于本机关职权范围',
  'input.refusalGround': '示例办法第四条',
  'input.competentBody': '示例市公安局',
  'input.transferred': '申请表一份',
  'input.expectedDays': 8,
  'input.delivered': '不予批准决定书',
  'input.recipient': '陈示例',
  'input.way': '直接送达',
  'input.deliveredOn': '2026-06-03',
};

const scopeWith = (changed: { [name: string]: Value | undefined } = {}): Scope => ({
  get: (name) => (name in changed ? changed[name] : values[name]),
  rule: () => undefined,
});

/** How each part goes missing: a value that is not there, or a word of the definition that is taken out. */
const takeAway: {
  readonly [part in PartName]: (
    paper: Paper,
    world: World,
  ) => { paper?: Paper; world?: World; values?: { [name: string]: Value | undefined }; applicant?: string };
} = {
  facts: () => ({ values: { 'input.facts': '' } }),
  ground: () => ({ values: { 'input.refusalGround': '  ', 'input.declineGround': undefined } }),
  reasons: () => ({ values: { 'input.reasons': '' } }),
  items: () => ({ values: { 'input.items': [], 'input.transferred': '', 'input.delivered': ' ' } }),
  lastDay: () => ({
    values: {
      'clock.c1.due': undefined,
      'clock.c3.due': undefined,
      'clock.c5.due': undefined,
      'clock.decide.due': undefined,
    },
  }),
  competentBody: () => ({ values: { 'input.competentBody': '' } }),
  expected: (paper) => ({ paper: { ...paper, body: [] } }),
  recipient: () => ({ values: { 'input.recipient': '' } }),
  way: () => ({ values: { 'input.way': '' } }),
  remedy: (paper) => ({ paper: withoutRefusal(paper) }),
  remedyBody: (_paper, world) => ({ world: { ...world, remedyOf: () => undefined } }),
  remedyDay: (_paper, world) => ({ world: { ...world, remedyOf: () => undefined } }),
  basis: (paper) => ({ paper: { ...paper, basis: [] } }),
  addressee: () => ({ applicant: ' ' }),
};

function withoutRefusal({ refusal: _refusal, ...rest }: Paper): Paper {
  return rest;
}

describe('obligatory parts', () => {
  let world: World;
  before(async () => {
    world = worldFor(await readLawBook(realOffice), 'return-settlement', '2026-06-03');
  });
  const missing = (id: string, part?: PartName): PartName[] => {
    const paper = letters[id];
    assert.ok(paper);
    const gone = part ? takeAway[part](paper, world) : {};
    const given = { paper: gone.paper ?? paper, world: gone.world ?? world, scope: scopeWith(gone.values) };
    const name = gone.applicant ?? '陈示例';
    const content = paperContent(given.world, given.scope, given.paper, {
      number: '1',
      applicant: { zh: name, en: name },
    });
    return missingParts(given.world, given.scope, given.paper, content);
  };

  for (const [id, paper] of Object.entries(letters)) {
    it(`${id}: whole, it may be issued`, () => {
      assert.deepEqual(paperFaults(id, paper), []);
      assert.deepEqual(missing(id), []);
    });
    for (const part of ['addressee', ...obligatoryParts[paper.kind]] as const) {
      it(`${id} without ${part} may not`, () => assert.ok(missing(id, part).includes(part), `${part} is missed`));
    }
  }

  it('a last day that the sentences do not tell is missing, though it could be computed', () => {
    const { receipt } = letters;
    assert.ok(receipt);
    const silent = { ...receipt, body: [{ zh: '今天收到。', en: 'Received today.' }], fields: [] };
    const content = paperContent(world, scopeWith(), silent, { number: '1', applicant: matter });
    assert.deepEqual(missingParts(world, scopeWith(), silent, content), ['lastDay']);
  });

  it('the refusal names the parts in both languages and where they are entered', () => {
    const { refusal } = letters;
    assert.ok(refusal);
    const scope = scopeWith({ 'input.facts': '' });
    const content = paperContent(world, scope, refusal, { number: '1', applicant: matter });
    assert.throws(
      () => needParts(world, scope, refusal, content),
      (error) => {
        assert.ok(error instanceof PaperIncomplete);
        assert.equal(error.refusal.code, 'paper.incomplete');
        assert.equal(error.refusal.path, 'input.facts');
        assert.match(error.refusal.text.zh, /事实/);
        assert.match(error.refusal.text.en, /Facts/);
        return true;
      },
    );
  });

  it('the addressee is filled in like the sentences, and the number is written as the paper asks', () => {
    const { receipt } = letters;
    assert.ok(receipt);
    const addressed: Paper = {
      ...receipt,
      addressee: { zh: '{form.name}馆', en: 'Mission of {form.name}' },
      numberAs: input('facts'),
    };
    const content = paperContent(world, scopeWith(), addressed, { number: '1', applicant: matter });
    assert.deepEqual(
      [content.addressee, content.number],
      [{ zh: '陈示例馆', en: 'Mission of 陈示例' }, String(values['input.facts'])],
    );
  });

  it('withheld reasons are printed once in each language', () => {
    const { refusal } = letters;
    assert.ok(refusal);
    const content = paperContent(world, scopeWith({ 'input.withhold': true }), refusal, {
      number: '1',
      applicant: matter,
    });
    const reasons = content.sections.find(({ heading }) => heading.en === 'Reasons');
    assert.deepEqual(reasons?.paragraphs, [{ zh: '依法不说明理由。', en: 'Reasons need not be stated.' }]);
  });

  const bodies: { decidedBy: string; zh: string; court: string }[] = [
    { decidedBy: 'office', zh: '武汉市人民政府', court: '基层人民法院' },
    { decidedBy: 'd3', zh: '武汉市人民政府', court: '基层人民法院' },
    { decidedBy: '420102', zh: '武汉市江岸区人民政府', court: '基层人民法院' },
    { decidedBy: 'WH-DHKF', zh: '武汉市人民政府', court: '基层人民法院' },
    { decidedBy: 'province', zh: '湖北省人民政府', court: '基层人民法院' },
  ];
  for (const { decidedBy, zh, court } of bodies) {
    it(`against an act of ${decidedBy}: ${zh}, ${court}`, () => {
      const { refusal } = letters;
      assert.ok(refusal?.refusal);
      const paper = { ...refusal, refusal: { ...refusal.refusal, decidedBy } };
      const content = paperContent(world, scopeWith(), paper, { number: '1', applicant: matter });
      const told = content.sections
        .find(({ heading }) => heading.zh === '救济途径')
        ?.paragraphs.map((text) => text.zh)
        .join('');
      assert.ok(told?.includes(`向${zh}申请行政复议（今日收到的，最后一天为2026年8月3日）`), told ?? '');
      assert.ok(told?.includes(`${court}提起行政诉讼（今日收到的，最后一天为2026年12月3日）`), told ?? '');
    });
  }

  it('a slip of delivery lists what it delivers before the places to sign', () => {
    const signed = { heading: { zh: '签字', en: 'Signatures' }, paragraphs: [matter] };
    const { delivery } = letters;
    assert.ok(delivery);
    const content = paperContent(
      world,
      scopeWith(),
      { ...delivery, sections: [signed] },
      { number: '1', applicant: matter },
    );
    assert.deepEqual(
      content.sections.map(({ heading }) => heading.zh),
      ['送达的文书', '签字'],
    );
  });

  it('rows of a list are told as the form has them: columns in their order, choices and countries by name', async () => {
    const own = worldFor(await readLawBook(realOffice), 'exit-certificate', '2026-06-03');
    const { certificate } = own.procedure.papers;
    assert.ok(certificate);
    const scope = scopeWith({ 'form.countries': [{ offers: 'none', country: 'ETH' }], 'form.holders': [] });
    const { sections } = paperContent(own, scope, certificate, { number: '1', applicant: matter });
    assert.deepEqual(
      sections.flatMap(({ paragraphs }) => paragraphs),
      [{ zh: '埃塞俄比亚：免签', en: 'Ethiopia: Exempt from a visa' }],
    );
  });

  it('a definition that leaves a part out is refused before the office starts', () => {
    const { correction } = letters;
    assert.ok(correction);
    const { parts: _parts, ...bare } = correction;
    assert.deepEqual(paperFaults('correction', bare), [
      'papers.correction: a paper of kind correction tells items',
      'papers.correction: a paper of kind correction tells lastDay',
    ]);
  });
});
