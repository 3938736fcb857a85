/** Runs a worked example through any of its three stages: the steps are the same, only the hands differ. */
import assert from 'node:assert/strict';
import type { RuleAnswer } from '../../src/client/types.ts';
import type { Example, ExampleExpectation, ExampleStep } from '../../src/language/procedure.ts';

/** What an example needs to look at afterwards. */
export interface Outcome {
  state: string;
  movedOn: string;
  clocks: readonly { clock: string; due?: string; raw: string; provisional: boolean }[];
  conditions: readonly { id: string; outcome: string }[];
  papers: readonly { paper: string; status: string; validUntil?: string }[];
  live: { readonly [field: string]: RuleAnswer };
}

/** The hands of one stage. `act` answers the code of the refusal, or nothing. */
export interface Hands {
  act(step: ExampleStep): Promise<string | undefined>;
  outcome(): Promise<Outcome>;
}

/** Later than any step of an example, the day an expectation is looked at: the last step's. */
export async function runExample(example: Example, hands: Hands): Promise<void> {
  for (const step of example.given) {
    const code = await hands.act(step);
    assert.equal(code, step.refused, `${example.title.en}: ${step.act} on ${step.on} by ${step.by}`);
  }
  const outcome = await hands.outcome();
  for (const expected of example.expect) meets(example, expected, outcome);
}

function meets(example: Example, expected: ExampleExpectation, outcome: Outcome): void {
  const say = `${example.title.en}: ${JSON.stringify(expected)}`;
  if ('clock' in expected) {
    const clock = outcome.clocks.findLast((entry) => entry.clock === expected.clock);
    assert.ok(clock, `${say}: the clock never ran`);
    assert.equal(clock.due, expected.due, say);
    if (expected.raw) assert.equal(clock.raw, expected.raw, say);
    if (expected.provisional !== undefined) assert.equal(clock.provisional, expected.provisional, say);
  } else if ('state' in expected) {
    assert.equal(outcome.state, expected.state, say);
    if (expected.on) assert.equal(outcome.movedOn, expected.on, say);
  } else if ('condition' in expected) {
    assert.equal(outcome.conditions.find((entry) => entry.id === expected.condition)?.outcome, expected.outcome, say);
  } else if ('live' in expected) {
    const answer = outcome.live[expected.live];
    assert.ok(answer, `${say}: no rule answered`);
    if (expected.holds !== undefined) assert.equal(answer.holds, expected.holds, say);
    assert.partialDeepStrictEqual(answer.value, expected.value, say);
  } else {
    const paper = outcome.papers.findLast((entry) => entry.paper === expected.paper);
    assert.ok(paper, `${say}: not issued`);
    if (expected.status) assert.equal(paper.status, expected.status, say);
    if (expected.validUntil) assert.equal(paper.validUntil, expected.validUntil, say);
  }
}
