/** What can be done against each decision of a case, by when, and what was filed. */
import type { RemediesView, RemedyLinkView, RemedyResult } from '../client/types-papers.ts';
import { ownsCase } from '../engine/capacity.ts';
import { remediesOfPaper } from '../engine/paper-parts.ts';
import type { Actor, CaseRecord, PaperFact } from '../engine/record.ts';
import { scopeOf } from '../engine/world.ts';
import type { Text } from '../language/text.ts';
import { listRemedyLinks, type RemedyLinkRow } from '../store/remedy-links.ts';
import { deliveredDays, mayRecord } from './deliveries.ts';
import { type Office, worldOf } from './office.ts';
import { isForApplicant } from './present-case.ts';

export const remedyResults: { readonly [result in RemedyResult]: Text } = {
  upheld: { zh: '维持', en: 'upheld' },
  changed: { zh: '变更', en: 'changed' },
  revoked: { zh: '撤销', en: 'revoked' },
  unlawful: { zh: '确认违法', en: 'found unlawful' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  dismissed: { zh: '驳回', en: 'dismissed' },
  settled: { zh: '调解', en: 'settled' },
};

const isResult = (result: string): result is RemedyResult => Object.hasOwn(remedyResults, result);

function linkView(row: RemedyLinkRow): RemedyLinkView {
  const { result } = row;
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    body: row.body,
    filedOn: row.filed_on,
    toldBy: row.told_by,
    ...(result !== null && isResult(result)
      ? {
          result: {
            result,
            title: remedyResults[result],
            decidedOn: row.decided_on ?? '',
            note: row.note ?? '',
          },
        }
      : {}),
  };
}

/** Papers of the case that decide against the applicant, in the order of issue. */
export const decisionsOf = (office: Office, record: CaseRecord): PaperFact[] => {
  const world = worldOf(office, record.procedure, record.edition);
  return record.papers.filter(
    ({ paper, status }) =>
      status !== 'void' && world.procedure.papers[paper]?.refusal !== undefined && isForApplicant(world, paper),
  );
};

export async function presentRemedies(office: Office, actor: Actor, record: CaseRecord): Promise<RemediesView[]> {
  const decisions = decisionsOf(office, record);
  if (decisions.length === 0) return [];
  const world = worldOf(office, record.procedure, record.edition);
  const [links, delivered] = [await listRemedyLinks(office.pool, record.id), await deliveredDays(office, record)];
  const staff = mayRecord(office, actor, record);
  return decisions.flatMap((fact) => {
    const paper = world.procedure.papers[fact.paper];
    if (!paper) return [];
    const on = delivered[fact.id];
    const from = on ?? fact.registeredOn ?? fact.issuedOn;
    return [
      {
        paper: { id: fact.id, title: paper.title, number: fact.number, issuedOn: fact.issuedOn },
        countedFrom: { on: from, from: on === undefined ? ('issue' as const) : ('delivery' as const) },
        ways: remediesOfPaper(world, scopeOf(world, record), paper, from).map((remedy) => ({
          ...remedy,
          over: remedy.lastDay !== undefined && remedy.lastDay < world.today,
        })),
        links: links.filter((row) => row.paper_id === fact.id).map(linkView),
        mayRecord: staff,
        mayTell: ownsCase(actor, record),
      },
    ];
  });
}
