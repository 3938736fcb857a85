/** Lists that controls of acts offer: colleagues and departments to choose, saved phrases to insert. */
import { createContext, useContext } from 'react';
import { ApiError, type Client } from '../../../client/client.ts';
import type { ColleagueView } from '../../../client/types-people.ts';

export interface Help {
  colleagues: readonly ColleagueView[];
  phrases: readonly string[];
}

export const HelpContext = createContext<Help>({ colleagues: [], phrases: [] });
export const useHelp = (): Help => useContext(HelpContext);

/** For people of other bodies these lists do not exist: empty. */
export async function loadHelp(api: Client): Promise<Help> {
  try {
    const [colleagues, phrases] = await Promise.all([api.colleagues(), api.phrases()]);
    return { colleagues, phrases };
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 404) return { colleagues: [], phrases: [] };
    throw error;
  }
}
