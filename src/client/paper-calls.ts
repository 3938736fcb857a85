/** Calls about papers after they are issued. */
import type {
  DeliveriesView,
  NewDeliveryFact,
  NewRemedyLink,
  NewRemedyResult,
  PapersToPrint,
  RemediesView,
} from './types-papers.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const paperCalls = (call: Call, blob: (path: string, body: unknown) => Promise<Blob>) => ({
  deliveries: (caseId: string) => call<DeliveriesView>('GET', `cases/${caseId}/deliveries`),
  recordDelivery: (paperId: string, fact: NewDeliveryFact) =>
    call<DeliveriesView>('POST', `papers/${paperId}/deliveries`, fact),
  consentToService: (caseId: string, agree: boolean) =>
    call<DeliveriesView>('PUT', `cases/${caseId}/delivery-consent`, { agree }),
  remedies: (caseId: string) => call<RemediesView[]>('GET', `cases/${caseId}/remedies`),
  addRemedy: (caseId: string, link: NewRemedyLink) => call<RemediesView[]>('POST', `cases/${caseId}/remedies`, link),
  addRemedyResult: (caseId: string, link: string, result: NewRemedyResult) =>
    call<RemediesView[]>('POST', `cases/${caseId}/remedies/${link}/results`, result),
  papersToPrint: () => call<PapersToPrint>('GET', 'papers'),
  /** Several papers as one PDF, each beginning on a new sheet. */
  printPapers: (ids: readonly string[]) => blob('papers/batch', { ids }),
});
