/** Material files: what is known of them; the bytes lie under opaque ids in the file folder. */
import { type Connection, storeError } from './pool.ts';

export interface FileRow {
  id: string;
  case_id: string;
  material: string;
  name: string;
  type: string;
  size: number;
  received_on: string;
  by_person: string;
  by_name: string;
}

export async function addFile(
  connection: Connection,
  file: {
    id: string;
    caseId: string;
    material: string;
    name: string;
    type: string;
    size: number;
    sha256: string;
    on: string;
    by: string;
  },
): Promise<void> {
  await connection.query(
    `insert into material_file (id, case_id, material, name, type, size, sha256, received_on, by_person)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9)`,
    [file.id, file.caseId, file.material, file.name, file.type, file.size, file.sha256, file.on, file.by],
  );
}

/** Files of a case that were not removed, oldest first. */
export async function listFiles(connection: Connection, caseId: string): Promise<FileRow[]> {
  const { rows } = await connection.query<FileRow>(
    `select f.id, f.case_id, f.material, f.name, f.type, f.size, f.received_on, f.by_person, p.name as by_name
     from material_file f join person p on p.id = f.by_person where f.case_id = $1 and not f.removed order by f.id`,
    [caseId],
  );
  return rows;
}

export async function removeFile(connection: Connection, caseId: string, id: string): Promise<void> {
  await connection.query('update material_file set removed = true where case_id = $1 and id = $2', [caseId, id]);
}

/** Erases files of a case with the act that says so: their names go now, their bytes by a job. @throws HeldError */
export async function eraseFiles(connection: Connection, caseId: string, ids: readonly string[]): Promise<void> {
  try {
    await connection.query(
      `update material_file set removed = true, name = '' where case_id = $1 and id = any($2::uuid[])`,
      [caseId, ids],
    );
    await connection.query(`select enqueue('erase-files', jsonb_build_object('caseId', $1::text, 'papers', 'keep'))`, [
      caseId,
    ]);
  } catch (error) {
    throw storeError(error);
  }
}

/** Ids of the files of an erased case, for the job that deletes the bytes. */
export async function listRemoved(connection: Connection, caseId: string): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    'select id from material_file where case_id = $1 and removed',
    [caseId],
  );
  return rows.map((row) => row.id);
}
