/** 成文日期 (0 §10 N3): a paper bears the day of its last signature, and its number takes that year, though it is registered in the next. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { decide } from '../../src/engine/decide.ts';
import { emptyRecord } from '../../src/engine/evolve.ts';
import type { ApprovalRun, CaseRecord } from '../../src/engine/record.ts';
import { scopeOf, type World } from '../../src/engine/world.ts';
import { ref } from '../../src/language/expression.ts';
import type { Paper } from '../../src/language/paper.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { clockOffice } from '../support/office.ts';
import { actor, worldFor } from '../support/world.ts';

const book = await readLawBook(clockOffice);
const both = (zh: string, en: string) => ({ zh, en });

const letter: Paper = {
  title: both('函', 'Letter'),
  kind: 'document',
  layout: 'letter',
  lang: 'zh',
  number: { series: '武外侨函' },
  addressee: both('示例单位', 'A unit'),
  body: [both('正文。', 'Text.')],
  signedBy: both('示例', 'Sample'),
};

function worldWith(paper: Paper, today: string): World {
  const world = worldFor(book, 'clock-sample', today);
  const procedure: Procedure = {
    ...world.procedure,
    papers: { letter: paper },
    approvals: {
      sign: {
        title: both('签发', 'Signing'),
        steps: [
          { id: 'chief', title: both('签发', 'Sign'), mode: 'all', seats: [{ role: 'director', body: 'office' }] },
        ],
        agreed: [],
        returned: [],
        recalled: [],
      },
    },
    actions: {
      ...world.procedure.actions,
      register: {
        title: both('登记', 'Register'),
        from: ['filed'],
        by: [{ role: 'handler', body: 'd3' }],
        happened: both('已登记', 'Registered'),
        input: [{ key: 'signedOn', type: 'date', required: false, label: both('成文日期', 'Signed on') }],
        effects: [{ do: 'issue-paper', paper: 'letter' }],
      },
    },
  };
  return { ...world, procedure };
}

const signedOn = (at: string, status: ApprovalRun['status'] = 'agreed'): ApprovalRun => ({
  n: 1,
  startedBy: 'clerk',
  status,
  steps: [{ id: 'chief', mode: 'all' }],
  seats: [{ id: 's1', step: 'chief', key: 'office:director', status: 'agreed', by: 'chief' }],
  signatures: [{ seat: 's1', step: 'chief', by: 'chief', role: 'director', at, result: 'agreed' }],
});

function registered(paper: Paper, today: string, input: { signedOn?: string } = {}, run?: ApprovalRun) {
  const world = worldWith(paper, today);
  const record: CaseRecord = {
    ...emptyRecord('case'),
    procedure: 'clock-sample',
    edition: 1,
    state: 'filed',
    applicant: 'applicant',
    form: { name: '示例' },
    ...(run ? { approvals: { sign: run } } : {}),
  };
  const clerk = actor('clerk', 'staff', [{ role: 'handler', body: 'd3' }]);
  const outcome = decide(world, record, { action: 'register', input, actor: clerk, ids: ['p1'] }, book.nameWho);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  const [fact] = outcome.decision.record.papers;
  return {
    years: outcome.decision.needs.map(({ year }) => year),
    issuedOn: fact?.issuedOn,
    registeredOn: fact?.registeredOn,
    printed: outcome.decision.papers[0]?.content.issuedOn,
    seen: scopeOf(world, record).get('approval.sign.signedOn'),
  };
}

const old = { years: [2026], issuedOn: '2026-12-31', registeredOn: '2027-01-04', printed: '2026-12-31' };
const new_ = { years: [2027], issuedOn: '2027-01-04', registeredOn: undefined, printed: '2027-01-04' };

it('by the last signature of its approval', () => {
  const run = signedOn('2026-12-31T16:00:00+08:00');
  const found = registered({ ...letter, approval: 'sign' }, '2027-01-04', {}, run);
  assert.deepEqual(found, { ...old, seen: '2026-12-31' });
});

it('by the day that the definition names', () => {
  const named = { ...letter, signedOn: ref('input.signedOn') };
  const { seen: _none, ...found } = registered(named, '2027-01-04', { signedOn: '2026-12-31' });
  assert.deepEqual(found, old);
});

it('by the day of the act where nothing was signed before, or not by all', () => {
  const { seen: _none, ...plain } = registered(letter, '2027-01-04');
  assert.deepEqual(plain, new_);
  const open = signedOn('2026-12-31T16:00:00+08:00', 'open');
  const { seen, ...found } = registered({ ...letter, approval: 'sign' }, '2027-01-04', {}, open);
  assert.deepEqual([found, seen], [new_, undefined]);
});

it('nobody signs ahead', () => {
  const named = { ...letter, signedOn: ref('input.signedOn') };
  const { seen: _none, ...found } = registered(named, '2027-01-04', { signedOn: '2027-01-05' });
  assert.deepEqual(found, new_);
});
