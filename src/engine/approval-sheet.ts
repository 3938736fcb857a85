/** The approval sheet (审批单): each step with who signed, in which post, for whom, when, with which words; rounds sent back too. */
import { modeTitles } from '../language/approval.ts';
import type { ApprovalStep } from '../language/paper-content.ts';
import type { Text } from '../language/text.ts';
import type { CaseRecord, SignatureFact } from './record.ts';
import type { World } from './world.ts';

const results: { readonly [result in SignatureFact['result']]: Text } = {
  agreed: { zh: '同意', en: 'agreed' },
  returned: { zh: '退回', en: 'sent back' },
  refused: { zh: '不同意', en: 'not agreed' },
};

const same = (text: string): Text => ({ zh: text, en: text });

/** @returns a step for each of the run, in order; its seats are its signatures in the order in which they were given */
export function approvalSheet(world: World, record: CaseRecord, approval: string): ApprovalStep[] {
  const run = record.approvals?.[approval];
  const definition = world.procedure.approvals?.[approval];
  const named = (id: string) => same(world.people?.[id] ?? '—');
  return (run?.steps ?? []).map((step) => ({
    step: definition?.steps.find((entry) => entry.id === step.id)?.title ?? same(step.id),
    mode: modeTitles[step.mode],
    seats: (run?.signatures ?? [])
      .filter((signature) => signature.step === step.id)
      .map((signature) => {
        const opinion = signature.opinion ? record.opinions?.[signature.opinion] : undefined;
        const { role, body } = signature;
        return {
          who: named(signature.by),
          role: world.nameWho?.({ role, ...(body ? { body } : {}) }) ?? same(''),
          ...(signature.for ? { onBehalfOf: named(signature.for) } : {}),
          opinion: typeof opinion === 'string' ? opinion : '',
          result: results[signature.result],
          at: signature.at.slice(0, 16).replace('T', ' '),
        };
      }),
  }));
}
