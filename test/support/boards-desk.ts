/** An office of boards with a clerk and many rows: the same every time. */
import type { Client } from '../../src/client/client.ts';
import type { RegisterEntry } from '../../src/client/types.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { fillRegister } from './board-rows.ts';
import { boardsOffice, type TestOffice, type TestPerson, useOffice } from './office.ts';

export const clerkPosts = [{ role: 'handler', body: 'd3' }];

export interface BoardsDesk {
  office: TestOffice;
  clerk: TestPerson;
}

export async function openBoardsDesk(today: string): Promise<BoardsDesk> {
  const office = await useOffice({ clock: `${today}T09:00:00+08:00`, officeFolder: boardsOffice });
  const clerk = await office.person('周示例', clerkPosts);
  const { client } = await office.person('陈示例');
  const draft = await client.open('lending-sample', { thing: 'T-1', days: 4 });
  const template = (await client.act(draft.id, { action: 'ask', version: draft.version })).case.id;
  await withClient(office.running.ownerUrl, async (owner) => {
    await fillRegister(owner, template, 'visit-register', { n: 240, prefix: 'V', spread: 12 });
    await fillRegister(owner, template, 'asset-register', { n: 300, prefix: 'A', spread: 4 });
  });
  return { office, clerk };
}

/** All rows that somebody sees, page by page. */
export async function everyRow(client: Client, register: string): Promise<RegisterEntry[]> {
  const all: RegisterEntry[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await client.entries(register, { limit: 200, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.next;
    if (!cursor) return all;
  }
}
