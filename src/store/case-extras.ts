/** What a case's page shows beside its record: files, papers, names of those who acted. Read with the case, in one round trip. */
import type { Actor } from '../engine/record.ts';
import type { FileRow } from './files.ts';
import { type FoundCase, type LoadedCase, loadedOf } from './load-case.ts';
import { type PaperRow, placeInLog } from './papers.ts';
import type { Connection } from './pool.ts';
import { visible } from './viewer.ts';

export interface CaseExtras {
  files: FileRow[];
  papers: Omit<PaperRow, 'content' | 'procedure'>[];
  names: { [person: string]: string };
  /** Name of the unit that applies. */
  unit: string | null;
  /** Mandates by which somebody acted here: the unit that holds it, and whether its power of attorney is on file. */
  mandates: { [mandate: string]: { unit: string | null; deed: boolean } };
}

/** `$1` is the case. */
const columns = `
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'case_id', f.case_id, 'material', f.material, 'name', f.name, 'type', f.type,
    'size', f.size, 'received_on', f.received_on, 'by_person', f.by_person) order by f.id)
    from material_file f where f.case_id = $1 and not f.removed), '[]'::jsonb) as files,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'case_id', p.case_id, 'paper', p.paper, 'number', p.number, 'issued_on', p.issued_on,
    'valid_until', p.valid_until, 'status', p.status, 'code', p.code, 'verifiable', p.verifiable, 'file', p.file) order by ${placeInLog})
    from paper p where p.case_id = $1), '[]'::jsonb) as papers,
  coalesce((select jsonb_object_agg(n.id, n.name) from person n where n.id in
    (select e.person::uuid from case_event e where e.case_id = $1 and e.person <> 'system'
     union select (e.data->>'for')::uuid from case_event e where e.case_id = $1 and e.data ? 'for'
     union select (e.data->>'to')::uuid from case_event e where e.case_id = $1 and e.kind in ('assigned', 'seatDelegated')
     union select substr(coalesce(e.data->>'key', e.data->>'to'), 8)::uuid from case_event e
       where e.case_id = $1 and e.kind in ('seatAdded', 'seatPassed')
     union select (e.data->>'person')::uuid from case_event e where e.case_id = $1 and e.kind = 'recused'
     union select a.applicant from case_file a where a.id = $1)), '{}'::jsonb) as names,
  (select u.name from case_file a join unit u on 'unit:' || u.id::text = a.record->>'unit' where a.id = $1) as unit,
  coalesce((select jsonb_object_agg(m.id, jsonb_build_object('unit', u.name, 'deed', m.deed_file is not null))
    from mandate m left join unit u on u.id = m.agent_unit where m.id in
    (select (e.data->>'mandate')::uuid from case_event e where e.case_id = $1 and e.data ? 'mandate')), '{}'::jsonb) as mandates`;

export async function getExtras(connection: Connection, caseId: string): Promise<CaseExtras> {
  const { rows } = await connection.query<CaseExtras>({
    name: 'case-extras',
    text: `select ${columns}`,
    values: [caseId],
  });
  return rows[0] ?? { files: [], papers: [], names: {}, unit: null, mandates: {} };
}

/** The case as `findCase` gives it, with its extras. */
export async function findCaseWithExtras(
  connection: Connection,
  actor: Actor,
  id: string,
): Promise<{ loaded: LoadedCase; extras: CaseExtras } | undefined> {
  const { sql, values, kind } = visible(actor, 2);
  const { rows } = await connection.query<{ found: FoundCase } & CaseExtras>({
    name: `case-whole-${kind}`,
    text: `select load_case(c.id) as found, ${columns} from case_file c where c.id = $1 and ${sql}`,
    values: [id, ...values],
  });
  const [row] = rows;
  if (!row) return undefined;
  return {
    loaded: loadedOf(row.found),
    extras: { files: row.files, papers: row.papers, names: row.names, unit: row.unit, mandates: row.mandates },
  };
}
