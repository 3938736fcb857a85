/** What events of signings make of a case: facts without values. */
import type { CaseEvent } from './events.ts';
import type { CaseRecord } from './record.ts';

export function evolveSigning(record: CaseRecord, event: CaseEvent): CaseRecord {
  const facts = record.signings ?? [];
  if (event.kind === 'signed') {
    const { kind: _kind, paths: _paths, ...fact } = event;
    return { ...record, signings: [...facts, fact] };
  }
  if (event.kind === 'signLinksSent') {
    const { kind: _kind, ...sent } = event;
    return { ...record, signLinks: [...(record.signLinks ?? []), sent] };
  }
  if (event.kind !== 'signingObjected') return record;
  const { id, signing, ground, at, on } = event;
  const objected = { ground, at, on };
  const known = facts.some((fact) => fact.id === id);
  return {
    ...record,
    signings: known
      ? facts.map((fact) => (fact.id === id ? { ...fact, objected } : fact))
      : [...facts, { id, signing, way: 'none', at, on, objected }],
  };
}
