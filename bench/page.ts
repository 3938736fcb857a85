/** docs/benchmarks.md: one section a measurement, each replaced by itself, so that what was not measured stays. */
import { cpus, totalmem } from 'node:os';

interface Heading {
  title: string;
  /** What a reader must know to read the table. Markdown. */
  note: string;
}

const headings: Record<string, Heading> = {
  a: {
    title: 'Acts',
    note: `They carry a token and pass rights, four eyes, guards and validation; the answer is the whole case for its viewer. *SQL alone* is the
same load and append from a bare client in a process of its own; *bare server* is a plain \`node:http\` server with the same two statements
and neither login nor checks.`,
  },
  b: {
    title: 'Queues',
    note: `*Queue list* is \`GET /api/v1/cases?queue=mine\` and *desk page* is \`/desk\`, both as the clerk of one district, one request after the
other. *60 powers*: every case waits for one of sixty posts, and for one post more. The same page (compared case by case) is asked for in
turns by the holder of the sixty and by somebody for whom nothing has to be looked through.`,
  },
  c: { title: 'Papers', note: 'Certificates through the one thread that renders them.' },
  d: { title: 'Start', note: 'From `./qiao demo`, installed, to a demo office that answers and has its logins.' },
  e: {
    title: 'Boards',
    note: 'Those of the fixture office with boards, as a clerk who sees all rows; the cases lie with 200 units. The last line is a report.',
  },
  f: {
    title: 'A new calendar',
    note: `A year's notice moves or keeps two limits of each of 10,000 open cases: preview, confirmation, then one transaction a case with its
events and notices. Bare SQL writes the same event rows and case rows alone, one transaction a case.`,
  },
  g: {
    title: 'Official travel',
    note: `Every board and report of the duty in the real office with 100,000 trips, 200,000 documents, and 10,000 or 50,000 rows in each other
register, as its officer, one request after the other; reports are asked for the year 2026. Beside each stands the first page of the same
register in the same run.`,
  },
};

const machine = () =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;

const intro = `# Benchmarks

Written by \`./qiao bench --write\`, each section when it was last measured. Load and office share the machine, with the embedded PostgreSQL
forced to disk. Numbers move with the machine and with what else it does; the ratios of one section can be compared.
`;

function section(which: string, table: string): string {
  const { title, note } = headings[which] ?? { title: which, note: '' };
  const measured = `Measured on ${Temporal.Now.plainDateISO().toString()}: ${machine()}.`;
  return `## ${which} · ${title}\n\n${measured}\n\n${note}\n\n${table}\n`;
}

/** The sections of a page by their letter. */
function sectionsOf(page: string): Map<string, string> {
  const parts = page.split(/^(?=## [a-z] · )/m).slice(1);
  return new Map(parts.map((part) => [part.charAt(3), `${part.trimEnd()}\n`]));
}

/** @param page as it stands; @param tables Markdown by letter @returns the page with these sections new and the others kept */
export function pageWith(page: string, tables: ReadonlyMap<string, string>): string {
  const sections = sectionsOf(page);
  for (const [which, table] of tables) sections.set(which, section(which, table));
  const inOrder = [...sections].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  return [intro, ...inOrder].join('\n');
}
