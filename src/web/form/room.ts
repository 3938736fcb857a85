/**
 * Where a form is filled: on the portal by whoever applies, at the desk where the office itself opens a case or fills one in for
 * somebody. The parts of the form are the same; addresses and ways out are not.
 */
import { data, redirect } from 'react-router';
import type { Client } from '../../client/client.ts';
import type { CaseView } from '../../client/types.ts';
import type { Text } from '../../language/text.ts';
import { orProblem, pathOf } from '../ui/api.ts';

export interface Room {
  name: 'portal' | 'desk';
  /** List to which one goes back: "save and finish later" ends there. */
  list: string;
  listName: Text;
  /** Address of a case; its form lies below. */
  caseAt: (id: string) => string;
  /** Page on which an act that asks for something is taken. */
  actAt: (id: string, action: string) => string;
  /** Page that follows when the form was sent: its receipt, where whoever sent it has one. */
  sentAt: (view: Pick<CaseView, 'id' | 'receipt'>) => string;
  /** Sign-in page, up to the address to which it comes back. */
  door: string;
}

export const portal: Room = {
  name: 'portal',
  list: '/cases',
  listName: { zh: '我的办件', en: 'My applications' },
  caseAt: (id) => `/cases/${id}`,
  actAt: (id, action) => `/cases/${id}/act/${action}`,
  sentAt: ({ id, receipt }) => `/cases/${id}${receipt ? '/receipt' : ''}`,
  door: '/sign-in?next=',
};

export const desk: Room = {
  name: 'desk',
  list: '/desk',
  listName: { zh: '我的待办', en: 'My queue' },
  caseAt: (id) => `/desk/cases/${id}`,
  actAt: (id) => `/desk/cases/${id}#acts`,
  sentAt: ({ id, receipt }) => `/desk/cases/${id}${receipt ? '/receipt' : ''}`,
  door: '/desk/sign-in?to=',
};

/** Part of a form. */
export const sectionAt = (room: Room, id: string, section: string | undefined): string =>
  `${room.caseAt(id)}/form/${section ?? ''}`;

/** The page that checks and sends. */
export const checkAt = (room: Room, id: string): string => `${room.caseAt(id)}/check`;

/** The file is theirs, or they may fill it in for the office or somebody at the counter. */
export const isOpen = (view: CaseView): boolean => view.own || view.editable;

/** Who opens the page of the other room, or of a form that is closed to them, is led to the case. */
export async function leaveTo(room: Room, api: Client, view: CaseView): Promise<void> {
  // Others of a unit, such as its custodian, fill in what they may on the portal.
  if (room.name === 'portal' && !view.own && !(view.editable && (await api.me()).kind === 'applicant'))
    throw redirect(desk.caseAt(view.id));
  if (room.name === 'desk' && !view.editable) throw redirect(desk.caseAt(view.id));
}

/** For loaders and actions: strangers sign in first and come back; any other problem becomes the error page. */
export async function orDoor<T>(room: Room, request: Request, call: Promise<T>): Promise<T> {
  const { value, problem } = await orProblem(call);
  if (!problem) return value;
  if (problem.status === 401) throw redirect(`${room.door}${encodeURIComponent(pathOf(request))}`);
  throw data(problem, { status: problem.status });
}
