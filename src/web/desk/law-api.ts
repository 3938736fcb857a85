/** Two readings of the law book that the typed client has no method for yet: the legal days of a year, and the list of rules. */
import type { RouterContextProvider } from 'react-router';
import { ApiError } from '../../client/client.ts';
import type { OfficeInfo } from '../../client/office-info.ts';
import type { Problem } from '../../client/types.ts';
import type {} from '../../client/types-law.ts';
import type { Field } from '../../language/field.ts';
import type { Basis, Text } from '../../language/text.ts';
import { visitOf } from '../ui/api.ts';

export interface CalendarYear {
  year: number;
  /** No notice published for the year: statutory holidays only. */
  provisional: boolean;
  source: Text;
  publishedOn?: string;
  url?: string;
  days: OfficeInfo['days'];
  festivals: readonly { name: Text; from: string; to: string }[];
  makeup: readonly string[];
}

export interface RuleInfo {
  id: string;
  title: Text;
  basis: Basis;
  input: readonly Field[];
}

async function read<T>(context: Readonly<RouterContextProvider>, path: string): Promise<T> {
  const answer = await visitOf(context).send(`/api/v1/${path}`);
  // Shapes by contract: a problem document for every answer that is not 2xx.
  if (!answer.ok) throw new ApiError((await answer.json()) as Problem);
  return (await answer.json()) as T;
}

export const readCalendar = (context: Readonly<RouterContextProvider>, year: number) =>
  read<CalendarYear>(context, `calendar/${year}`);
export const readRules = (context: Readonly<RouterContextProvider>) => read<RuleInfo[]>(context, 'rules');
