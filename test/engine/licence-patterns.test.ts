/** The default clocks of an application (dossier 0 §4) as shared patterns, lived through by a procedure made of nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../src/calendar/arithmetic.ts';
import { decide, lapse, open } from '../../src/engine/decide.ts';
import { clockStatus, lapsedClocks } from '../../src/engine/due.ts';
import { evolve } from '../../src/engine/evolve.ts';
import type { Actor, CaseRecord, Values } from '../../src/engine/record.ts';
import { remind } from '../../src/engine/remind.ts';
import { decisionTime } from '../../src/language/patterns/decision-time.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { licenceOffice } from '../support/office.ts';
import { actor, freshIds, worldFor } from '../support/world.ts';

const book = await readLawBook(licenceOffice);
const applicant = actor('applicant', 'applicant');
const handler = actor('handler', 'staff', [{ role: 'handler', body: 'd3' }]);
const leader = actor('leader', 'staff', [{ role: 'deputy_director', body: 'office' }]);

/** One licence, lived day by day: what passes in between takes effect on its own day. */
class Licence {
  record: CaseRecord;
  readonly papers: string[] = [];
  /** Fields of the last paper, in Chinese. */
  said: string[] = [];

  private readonly settings: Values;

  constructor(on: string, { have = ['identity', 'photo'], undertakes = false, settings = {} as Values } = {}) {
    this.settings = settings;
    const form = { name: '示例', eService: true, ...(undertakes ? { laterUndertaking: true } : {}) };
    const opened = open(this.world(on), { id: 'c', number: 'WQ1', actor: applicant, form });
    assert.ok(opened.ok);
    this.record = opened.decision.record;
    for (const key of have) this.handIn(key);
    assert.equal(this.act(on, applicant, 'file'), undefined);
  }

  world(on: string) {
    return { ...worldFor(book, 'licence-sample', on), settings: this.settings };
  }

  private get drawn() {
    return new Proxy({}, { get: (_target, as) => String(as) });
  }

  handIn(material: string): void {
    this.record = evolve(this.record, {
      kind: 'fileReceived',
      material,
      file: material,
      by: 'applicant',
      on: '2026-01-01',
    });
  }

  /** Limits that passed before a day take effect, each on the day after it was due. */
  pass(day: string): this {
    for (;;) {
      const [first] = lapsedClocks(book.calendar, this.record.clocks, day)
        .map((facts) => ({ facts, due: clockStatus(book.calendar, facts, day).due ?? '' }))
        .sort((a, b) => a.due.localeCompare(b.due));
      if (!first) return this;
      const at = this.world(addDays(first.due, 1));
      const done = lapse(at, this.record, first.facts.clock, first.facts.n, freshIds(), this.drawn, book.nameWho);
      assert.ok(done.ok);
      this.record = done.decision.record;
      this.papers.push(...done.decision.papers.map(({ paper }) => paper));
    }
  }

  /** @returns the refusal's code, or nothing */
  act(on: string, by: Actor, action: string, input: Values = {}): string | undefined {
    this.pass(on);
    const command = { action, input, actor: by, ids: freshIds(), drawn: this.drawn };
    const done = decide(this.world(on), this.record, command, book.nameWho);
    if (!done.ok) return done.errors[0]?.code ?? done.refusal.code;
    this.record = done.decision.record;
    this.papers.push(...done.decision.papers.map(({ paper }) => paper));
    this.said = done.decision.papers.at(-1)?.content.fields.map(({ value }) => value.zh) ?? [];
    return undefined;
  }

  clock(id: string, now = '2026-09-17') {
    const facts = this.record.clocks.findLast((entry) => entry.clock === id);
    assert.ok(facts, id);
    return clockStatus(book.calendar, facts, now);
  }

  runs(id: string): boolean {
    return this.record.clocks.some((facts) => facts.clock === id && facts.stoppedOn === undefined && !facts.ended);
  }
}

const granted = (on: string): Licence => {
  const one = new Licence('2026-01-05');
  assert.equal(one.act('2026-01-06', handler, 'accept'), undefined);
  assert.equal(one.act(on, leader, 'grant'), undefined);
  return one;
};

const refusal = { facts: '示例事实', reasons: '示例理由' };

describe('C2 and C7: the time of the law and the promise', () => {
  it('run together and stop with the decision; the promise ends first', () => {
    const one = new Licence('2026-09-16');
    assert.equal(one.act('2026-09-17', handler, 'accept'), undefined);
    assert.deepEqual([one.clock('c2').due, one.clock('c7').due], ['2026-10-21', '2026-10-08']);
    assert.equal(one.clock('c7', '2026-10-09').light, 'late');
    assert.equal(one.act('2026-10-21', leader, 'grant'), undefined);
    assert.deepEqual([one.clock('c2').light, one.clock('c7').light], ['done', 'dlate']);
  });

  it('a promise of nothing is a decision on the day of acceptance', () => {
    const one = new Licence('2026-09-17', { settings: { 'case.promisedDays': 0 } });
    one.act('2026-09-17', handler, 'accept');
    assert.deepEqual([one.clock('c7').due, one.clock('c7', '2026-09-18').light], ['2026-09-17', 'late']);
  });

  it('stand still together, on a ground, once at a time', () => {
    const one = new Licence('2026-09-02');
    one.act('2026-09-03', handler, 'accept');
    const ground = { pauseGround: 'expert-review', reasons: '示例理由', expectedDays: 20 };
    assert.equal(one.act('2026-09-10', handler, 'resume', { reasons: '示例理由' }), 'time-runs');
    assert.equal(one.act('2026-09-10', handler, 'pause', { ...ground, pauseGround: 'holiday' }), 'form.shape');
    assert.equal(one.act('2026-09-10', handler, 'pause', ground), undefined);
    assert.equal(one.act('2026-09-11', handler, 'pause', ground), 'time-stands');
    assert.equal(one.act('2026-09-11', leader, 'extend', { reasons: '示例理由' }), 'time-stands');
    assert.deepEqual([one.clock('c2').light, one.clock('c7').light], ['pause', 'pause']);
    assert.equal(one.act('2026-10-15', handler, 'resume', { reasons: '示例理由' }), undefined);
    assert.deepEqual([one.clock('c2').due, one.clock('c7').due], ['2026-11-05', '2026-10-22']);
    assert.deepEqual(one.papers.slice(-2), ['pause', 'resume']);
  });

  it('only the law’s time is extended: once, by the head, with a letter', () => {
    const one = new Licence('2026-08-30');
    one.act('2026-08-31', handler, 'accept');
    const promised = one.clock('c7').due;
    assert.equal(one.act('2026-09-10', handler, 'extend', { reasons: '示例理由' }), 'act.not-yours');
    assert.equal(one.act('2026-09-10', leader, 'extend', { reasons: '示例理由' }), undefined);
    assert.deepEqual([one.clock('c2').due, one.clock('c7').due], ['2026-10-16', promised]);
    assert.equal(one.act('2026-09-11', leader, 'extend', { reasons: '示例理由' }), 'clock.extended-already');
    assert.equal(one.papers.at(-1), 'extension');
  });

  it('a decision that is late is told to the head on the day after', () => {
    const one = new Licence('2026-09-16');
    one.act('2026-09-17', handler, 'accept');
    one.pass('2026-10-22');
    const told = remind(one.world('2026-10-22'), one.record, 'c2', 1);
    assert.deepEqual(
      told?.notices.map(({ to }) => to),
      ['office:deputy_director'],
    );
  });

  for (const [kind, days, more] of [
    ['own', 20, 10],
    ['joint', 45, 15],
    ['first', 20, undefined],
  ] as const)
    it(`${kind}: ${days} working days`, () => {
      const text = { zh: '示例', en: 'Sample' };
      const { clocks, actions } = decisionTime({
        kind,
        promised: 5,
        from: ['accepted'],
        handlers: [{ role: 'handler' }],
        heads: [{ role: 'city_leader' }],
        matter: text,
        series: '武外侨许',
        signedBy: text,
      });
      assert.deepEqual(
        [clocks.c2?.length, clocks.c2?.extend?.units, 'extend' in actions],
        [days, more, more !== undefined],
      );
      assert.equal(clocks.c7?.beside, 'c2');
    });
});

describe('money on a paper', () => {
  for (const [charged, words] of [
    [123_450, '¥1,234.50（大写：壹仟贰佰叁拾肆元伍角整）'],
    [
      { amount: 10_000, currency: 'USD', rate: '7.1', rateOn: '2026-09-01', rateSource: '示例银行' },
      'USD 100.00（折 ¥710.00，汇率 7.1，2026年9月1日，示例银行）（大写：柒佰壹拾元整）',
    ],
  ] as const)
    it(words, () => {
      const one = new Licence('2026-09-16');
      one.act('2026-09-17', handler, 'accept');
      assert.equal(one.act('2026-09-18', leader, 'grant', { charged }), undefined);
      assert.deepEqual(one.said, ['示例', words]);
    });
});

describe('C8: acceptance with later materials', () => {
  it('what may not follow keeps the application from being filed; what may, does not', () => {
    assert.throws(() => new Licence('2026-09-16', { have: ['photo'] }));
    assert.equal(new Licence('2026-09-16', { have: ['identity'] }).record.state, 'filed');
  });

  it('needs something that lacks, and the undertaking', () => {
    const whole = new Licence('2026-09-16', { undertakes: true });
    assert.equal(whole.act('2026-09-17', handler, 'accept-later'), 'nothing-later');
    const silent = new Licence('2026-09-16', { have: ['identity'] });
    assert.equal(silent.act('2026-09-17', handler, 'accept'), 'secondary-missing');
    assert.equal(silent.act('2026-09-17', handler, 'accept-later'), 'undertaking-missing');
    assert.equal(
      silent.act('2026-09-17', handler, 'request-correction', { items: [{ item: '照片', what: '补交' }] }),
      undefined,
    );
  });

  it('starts its 5 working days with the others; the result waits for the document, early or late', () => {
    for (const on of ['2026-09-22', '2026-09-29']) {
      const one = new Licence('2026-09-16', { have: ['identity'], undertakes: true });
      assert.equal(one.act('2026-09-17', handler, 'accept-later'), undefined);
      assert.deepEqual([one.record.state, one.papers.at(-1)], ['accepted', 'acceptance-later']);
      assert.ok(one.said.includes('照片') && !one.said.includes('方案'));
      assert.deepEqual([one.clock('c8').due, one.clock('c2').due], ['2026-09-23', '2026-10-21']);
      assert.equal(one.act(on, leader, 'grant'), 'later-material');
      assert.equal(one.act(on, applicant, 'hand-in-later'), 'material.missing');
      one.handIn('photo');
      assert.equal(one.act(on, applicant, 'hand-in-later'), undefined);
      assert.equal(one.act(on, applicant, 'hand-in-later'), 'nothing-awaited');
      assert.ok(!one.runs('c8'));
      assert.equal(one.act(on, leader, 'grant'), undefined);
    }
  });

  it('a promise for the counter is not enough; what came there is recorded by the window', () => {
    const one = new Licence('2026-09-16', { have: ['identity'], undertakes: true });
    one.act('2026-09-17', handler, 'accept-later');
    one.record = evolve(one.record, { kind: 'counterPromised', material: 'photo', promised: true });
    assert.equal(one.act('2026-09-18', applicant, 'hand-in-later'), 'material.missing');
    assert.equal(one.act('2026-09-18', leader, 'grant'), 'later-material');
    assert.equal(one.act('2026-09-18', applicant, 'receive-later'), 'act.not-yours');
    assert.equal(one.act('2026-09-18', handler, 'receive-later'), undefined);
    assert.equal(one.act('2026-09-18', leader, 'grant'), undefined);
  });

  it('may be refused or withdrawn meanwhile, and nothing is awaited any more', () => {
    for (const [who, action, input] of [
      [leader, 'refuse', { ...refusal, ground: '示例依据' }],
      [applicant, 'withdraw', {}],
    ] as const) {
      const one = new Licence('2026-09-16', { have: ['identity'], undertakes: true });
      one.act('2026-09-17', handler, 'accept-later');
      assert.equal(one.act('2026-09-18', who, action, input), undefined);
      assert.ok(!one.runs('c8') && !one.runs('c2') && !one.runs('c7'));
    }
  });

  it('an application accepted by lapse of time still owes its documents', () => {
    const one = new Licence('2026-09-10', { have: ['identity'] });
    one.pass('2026-09-18');
    assert.equal(one.record.state, 'accepted');
    assert.ok(one.runs('c8'));
    assert.equal(one.act('2026-09-21', leader, 'grant'), 'later-material');
  });
});

describe('what needs no approval', () => {
  it('is closed at once with a notice and its reasons', () => {
    const one = new Licence('2026-09-16');
    assert.equal(one.act('2026-09-17', handler, 'close-no-need'), 'form.missing');
    assert.equal(one.act('2026-09-17', handler, 'close-no-need', { reasons: '示例理由' }), undefined);
    assert.deepEqual([one.record.state, one.papers.at(-1), one.runs('c1')], ['closed-no-need', 'no-need', false]);
    const other = new Licence('2026-09-16');
    const decline = { ...refusal, declineGround: 'not-needed', competentBody: '示例机关' };
    assert.equal(other.act('2026-09-17', handler, 'not-accept', decline), 'form.shape');
  });
});

describe('C9: publication of the result', () => {
  for (const [action, input] of [
    ['grant', {}],
    ['refuse', { ...refusal, ground: '示例依据' }],
  ] as const)
    it(`within 7 working days of ${action}, once`, () => {
      const one = new Licence('2026-09-16');
      one.act('2026-09-17', handler, 'accept');
      assert.equal(one.act('2026-10-21', leader, action, input), undefined);
      assert.equal(one.clock('c9').due, '2026-10-30');
      assert.equal(one.act('2026-10-30', handler, 'publish-result'), undefined);
      assert.deepEqual([one.clock('c9').light, one.record.notices?.length], ['done', 1]);
      assert.equal(one.act('2026-10-30', handler, 'publish-result'), 'published-already');
    });

  it('late is red until it is done', () => {
    const one = granted('2026-01-07');
    assert.equal(one.clock('c9', '2026-01-19').light, 'late');
    assert.equal(one.act('2026-01-20', handler, 'publish-result'), undefined);
    assert.equal(one.clock('c9').light, 'dlate');
  });
});

describe('C6: validity and renewal', () => {
  const yes = { unchanged: true };
  const conditions = { ...refusal, renewalGround: 'conditions' };
  const late = { ...refusal, renewalGround: 'late' };

  it('the last day for applying is 30 days before the last valid day, not moved', () => {
    const one = granted('2026-01-07');
    assert.deepEqual([one.clock('validity').due, one.clock('c6').due], ['2027-01-06', '2026-12-07']);
    assert.equal(one.record.papers.find(({ paper }) => paper === 'licence')?.validUntil, '2027-01-06');
    const saturday = granted('2026-01-18');
    assert.equal(saturday.clock('c6').due, '2026-12-18');
  });

  it('without an application it expires on the day after', () => {
    const one = granted('2026-01-07');
    one.pass('2027-01-06');
    assert.equal(one.record.state, 'granted');
    one.pass('2027-01-07');
    assert.equal(one.record.state, 'expired');
    assert.equal(one.record.papers.find(({ paper }) => paper === 'licence')?.status, 'expired');
    assert.equal(one.act('2027-01-08', applicant, 'apply-renewal', yes), 'act.not-in-state');
  });

  it('applied for in time and undecided it is renewed by law', () => {
    const one = granted('2026-01-07');
    assert.equal(one.act('2026-12-07', applicant, 'apply-renewal', yes), undefined);
    one.pass('2027-01-06');
    assert.equal(one.record.state, 'renewing');
    one.pass('2027-01-07');
    assert.deepEqual([one.record.state, one.papers.at(-1)], ['granted', 'renewed-by-law']);
    assert.deepEqual([one.clock('validity').due, one.clock('c6').due], ['2028-01-06', '2027-12-07']);
    assert.equal(one.record.papers.at(-1)?.validUntil, '2028-01-06');
  });

  it('renewed by decision the new validity follows on the old one, again and again', () => {
    const one = granted('2026-01-07');
    for (const [apply, decided, last] of [
      ['2026-11-20', '2026-12-01', '2028-01-06'],
      ['2027-11-20', '2027-12-01', '2029-01-06'],
    ] as const) {
      assert.equal(one.act(apply, applicant, 'apply-renewal', yes), undefined);
      assert.equal(one.act(decided, leader, 'renew'), undefined);
      assert.deepEqual([one.record.state, one.clock('validity').due, one.runs('renewal')], ['granted', last, false]);
    }
  });

  it('applied for late it may be refused for that alone, and is never renewed by silence', () => {
    const refused = granted('2026-01-07');
    refused.act('2026-12-08', applicant, 'apply-renewal', yes);
    assert.equal(refused.act('2026-12-10', leader, 'refuse-renewal', late), undefined);
    assert.deepEqual([refused.record.state, refused.runs('validity')], ['not-renewed', true]);
    const silent = granted('2026-01-07');
    silent.act('2026-12-08', applicant, 'apply-renewal', yes);
    assert.equal(silent.pass('2027-01-07').record.state, 'expired');
    const kind = granted('2026-01-07');
    kind.act('2026-12-08', applicant, 'apply-renewal', yes);
    assert.equal(kind.act('2026-12-10', leader, 'renew'), undefined);
    assert.equal(kind.clock('validity').due, '2028-01-06');
  });

  it('applied for in time it is not refused as late; refused for another reason it stays valid until its last day', () => {
    const one = granted('2026-01-07');
    one.act('2026-12-01', applicant, 'apply-renewal', yes);
    assert.equal(one.act('2026-12-10', leader, 'refuse-renewal', late), 'renewal-in-time');
    assert.equal(one.act('2026-12-10', leader, 'refuse-renewal', conditions), undefined);
    assert.equal(one.papers.at(-1), 'renewal-refusal');
    assert.equal(one.pass('2027-01-06').record.state, 'not-renewed');
    assert.equal(one.pass('2027-01-07').record.state, 'expired');
  });

  it('withdrawn it may be applied for again in time, or runs out', () => {
    const again = granted('2026-01-07');
    again.act('2026-11-01', applicant, 'apply-renewal', yes);
    assert.equal(again.act('2026-11-02', applicant, 'withdraw-renewal'), undefined);
    assert.deepEqual([again.record.state, again.clock('c6').due], ['granted', '2026-12-07']);
    assert.equal(again.act('2026-11-03', applicant, 'apply-renewal', yes), undefined);
    assert.deepEqual([again.runs('renewal'), again.runs('remainder')], [true, false]);
    assert.equal(again.pass('2027-01-07').record.state, 'granted');
    const over = granted('2026-01-07');
    over.act('2026-11-01', applicant, 'apply-renewal', yes);
    over.act('2026-12-20', applicant, 'withdraw-renewal');
    assert.equal(over.pass('2027-01-07').record.state, 'expired');
  });
});
