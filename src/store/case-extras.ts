/** What a case's page shows beside its record, in one round trip: files, papers, names of those who acted. */
import type { FileRow } from './files.ts';
import type { PaperRow } from './papers.ts';
import type { Connection } from './pool.ts';

export interface CaseExtras {
  files: FileRow[];
  papers: Omit<PaperRow, 'content' | 'procedure'>[];
  names: { [person: string]: string };
}

export async function getExtras(connection: Connection, caseId: string): Promise<CaseExtras> {
  const { rows } = await connection.query<CaseExtras>(
    `select
       coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'case_id', f.case_id, 'material', f.material, 'name', f.name, 'type', f.type,
         'size', f.size, 'received_on', f.received_on, 'by_person', f.by_person) order by f.id)
         from material_file f where f.case_id = $1 and not f.removed), '[]'::jsonb) as files,
       coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'case_id', p.case_id, 'paper', p.paper, 'number', p.number, 'issued_on', p.issued_on,
         'valid_until', p.valid_until, 'status', p.status, 'code', p.code, 'verifiable', p.verifiable, 'file', p.file) order by p.issued_on, p.id)
         from paper p where p.case_id = $1), '[]'::jsonb) as papers,
       coalesce((select jsonb_object_agg(n.id, n.name) from person n where n.id::text in (select distinct e.person from case_event e where e.case_id = $1)
         or n.id = (select applicant from case_file where id = $1)), '{}'::jsonb) as names`,
    [caseId],
  );
  return rows[0] ?? { files: [], papers: [], names: {} };
}
