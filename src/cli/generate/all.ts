/** Everything under docs/generated, in memory: the same law book and types give the same bytes (invariant 8). */
import { join } from 'node:path';
import type { Procedure } from '../../language/procedure.ts';
import { makeApp } from '../../server/app.ts';
import { type LawBook, readLawBook } from '../../server/law-book.ts';
import type { Office } from '../../server/office.ts';
import { openApiDocument } from '../../server/routes/openapi.ts';
import { ROOT } from '../run-tool.ts';
import { apiTypes } from './api-types.ts';
import { errorsPage } from './errors.ts';
import { guidePage } from './guide.ts';
import { numberSeriesPage } from './number-series.ts';
import { generatePapers } from './papers.ts';
import { powersPage } from './powers.ts';
import { permissionsPage, statesPage } from './procedure-pages.ts';
import { registersPage } from './registers.ts';
import { routePowersPage } from './route-powers.ts';
import { rulesPage } from './rules.ts';

/** Folder of the generated documents. */
export const GENERATED = join(ROOT, 'docs', 'generated');

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const byId = <T extends { id: string }>(items: Iterable<T>): T[] => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The API with the demo's routes, for its description alone: it answers nothing, so it needs neither store nor clock. */
const describedApp = (book: LawBook) => makeApp({ book, demo: true } as Office); // routes are registered, never called

function procedurePages(procedure: Procedure, book: LawBook): [string, string][] {
  const pages = {
    'guide.zh.md': guidePage(procedure, 'zh'),
    'guide.en.md': guidePage(procedure, 'en'),
    'states.md': statesPage(procedure),
    'permissions.md': permissionsPage(procedure, book.nameWho),
    'powers.md': powersPage(procedure, book),
  };
  return Object.entries(pages).map(([name, text]) => [`${procedure.id}/${name}`, text]);
}

/** The sample papers, as bytes: path below docs/generated. @throws LawBookError */
export const generateSamples = async (officeFolder: string = join(ROOT, 'office')): Promise<Map<string, Uint8Array>> =>
  generatePapers(await readLawBook(officeFolder));

/** Path below docs/generated, with slashes, to content. @throws LawBookError */
export async function generateAll(officeFolder: string = join(ROOT, 'office')): Promise<Map<string, string>> {
  const book = await readLawBook(officeFolder);
  const schemas = apiTypes();
  const procedures = byId(book.procedures.values());
  const files: [string, string][] = [
    ['api-types.json', json(schemas)],
    ['openapi.json', json(openApiDocument(describedApp(book), schemas))],
    ['errors.md', errorsPage(procedures)],
    ['rules.md', rulesPage(byId(Object.values(book.rules)))],
    ['route-powers.md', routePowersPage(book)],
    ['registers.md', registersPage(byId(book.registers.values()), book.nameWho)],
    ['number-series.md', numberSeriesPage(book)],
    ...procedures.flatMap((procedure) => procedurePages(procedure, book)),
  ];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
