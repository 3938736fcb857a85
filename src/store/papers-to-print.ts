/** Issued papers that nobody has printed or delivered yet, in the cases a person may see. */
import type { Actor } from '../engine/record.ts';
import type { PaperRow } from './papers.ts';
import type { Connection } from './pool.ts';
import { visible } from './viewer.ts';

export interface PaperToPrintRow extends Omit<PaperRow, 'content'> {
  case_number: string;
  edition: number;
  name: string;
  record: unknown;
  /** Electronic service is agreed to. */
  consented: boolean;
  result_method: string | null;
}

/** Newest first; those with a fact of delivery by hand, post or mail are left out. */
export async function listPapersToPrint(
  connection: Connection,
  actor: Actor,
  limit: number,
): Promise<PaperToPrintRow[]> {
  const { sql, values } = visible(actor, 2);
  const { rows } = await connection.query<PaperToPrintRow>(
    `select p.id, p.case_id, c.procedure, c.edition, c.number as case_number, c.name, c.record, p.paper, p.number, p.issued_on,
       p.valid_until, p.status, p.code, p.verifiable, p.file,
       coalesce((select s.agreed from delivery_consent s where s.case_id = c.id order by s.id desc limit 1),
         (select v.value = 'true'::jsonb from case_value v where v.case_id = c.id and v.path = 'form.eService' order by v.seq desc limit 1),
         false) as consented,
       (select v.value #>> '{}' from case_value v where v.case_id = c.id and v.path = 'form.resultMethod' order by v.seq desc limit 1)
         as result_method
     from paper p join case_file c on c.id = p.case_id
     where p.file is not null and p.content is not null and p.status = 'valid' and ${sql}
       and not exists (select from delivery d where d.paper_id = p.id and d.way <> 'portal')
     order by p.issued_on desc, p.id limit $1`,
    [limit, ...values],
  );
  return rows;
}
