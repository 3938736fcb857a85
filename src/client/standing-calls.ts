/** Calls about units, mandates, absences, colleagues and saved phrases. */
import type { AbsenceView, ColleagueView, MandateView, UnitDetail, UnitView } from './types-people.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export interface NewMandate {
  /** Login of the agent; or a unit, as its unified social credit code or `unit:<id>`. */
  agent: string;
  relation: MandateView['relation'];
  power: 'read' | 'act';
  procedures?: readonly string[];
  cases?: readonly string[];
  from?: string;
  until: string;
  unit?: string;
}

export interface NewAbsence {
  person?: string;
  deputy: string;
  posts?: readonly string[];
  from: string;
  until: string;
}

export const standingCalls = (call: Call) => ({
  units: (all = false) => call<UnitView[]>('GET', `units${all ? '?all=true' : ''}`),
  unit: (id: string) => call<UnitDetail>('GET', `units/${id}`),
  registerUnit: (unit: { name: string; uscc: string; kind: string; district?: string }) =>
    call<UnitView>('POST', 'units', unit),
  confirmUnit: (id: string) => call<UnitDetail>('POST', `units/${id}/confirm`),
  addMember: (id: string, member: { login: string; role: string }) =>
    call<UnitDetail>('POST', `units/${id}/members`, member),
  removeMember: (id: string, person: string, role: string) =>
    call<UnitDetail>('DELETE', `units/${id}/members/${person}/${role}`),
  mandates: () => call<MandateView[]>('GET', 'mandates'),
  giveMandate: (mandate: NewMandate) => call<MandateView>('POST', 'mandates', mandate),
  acceptMandate: (id: string) => call<MandateView>('POST', `mandates/${id}/accept`),
  /** @param paper `file` and `until`, the last day that the paper names */
  putPowerOfAttorney: (id: string, paper: FormData) =>
    call<MandateView>('POST', `mandates/${id}/power-of-attorney`, paper),
  endMandate: (id: string) => call<MandateView>('POST', `mandates/${id}/end`),
  colleagues: (body?: string) =>
    call<ColleagueView[]>('GET', `colleagues${body ? `?${new URLSearchParams({ body })}` : ''}`),
  absences: (mine = false) => call<AbsenceView[]>('GET', `absences${mine ? '?mine=true' : ''}`),
  setAbsence: (absence: NewAbsence) => call<AbsenceView>('POST', 'absences', absence),
  endAbsence: (id: string) => call<AbsenceView>('POST', `absences/${id}/end`),
  phrases: () => call<string[]>('GET', 'me/phrases'),
  setPhrases: (phrases: readonly string[]) => call<string[]>('PUT', 'me/phrases', { phrases }),
});
