/**
 * Who may do what in the database. `qiao_owner` owns database and tables and runs the migrations; `qiao_app` does the
 * office's work with the rights the migrations grant it, and cannot change or delete an event (invariant 4) nor any table.
 */
import pg from 'pg';
import type { EmbeddedDatabase } from './embedded.ts';
import { DatabaseError, findErrorCode, messageOf } from './errors.ts';

export const APP_ROLE = 'qiao_app';
export const OWNER_ROLE = 'qiao_owner';
export const DATABASE = 'qiao';
/** `duplicate_object` and `unique_violation`: somebody else created the role in the same moment. */
const ALREADY_THERE = ['42710', '23505'];

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'qiao-setup' });
  client.on('error', () => {}); // a connection lost while idle shows at the next query
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Roles with the passwords of the secrets file, and the database `qiao`. Safe to repeat. */
export async function prepareEmbedded({ adminUrl, secrets }: EmbeddedDatabase): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const [role, password] of [
      [OWNER_ROLE, secrets.owner],
      [APP_ROLE, secrets.app],
    ] as const) {
      const found = await client.query('select from pg_roles where rolname = $1', [role]);
      const verb = found.rowCount ? 'alter' : 'create';
      await client.query(`${verb} role ${role} login password '${password}'`);
    }
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!found.rowCount) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE} template template0`);
    await closeDatabase(client, DATABASE);
  });
}

/** Only owner and application may connect, and the application may not even make temporary tables. */
export async function closeDatabase(client: pg.Client, database: string): Promise<void> {
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${APP_ROLE}`);
}

/** On somebody else's server: the role `qiao_app` exists and the given user may take it. Throws `role-missing`. */
export async function prepareForeign(client: pg.Client, place: string): Promise<void> {
  try {
    const found = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    if (!found.rowCount) await client.query(`create role ${APP_ROLE} nologin`).catch(passIfThere);
    const taken = await client.query(`select pg_has_role(current_user, '${APP_ROLE}', 'set') as yes`);
    if (!taken.rows[0]?.yes) await client.query(`grant ${APP_ROLE} to current_user`);
  } catch (error) {
    const user = client.user ?? 'owner';
    throw new DatabaseError('role-missing', { place, user, detail: messageOf(error) }, error);
  }
}

function passIfThere(error: unknown): void {
  if (!ALREADY_THERE.includes(findErrorCode(error) ?? '')) throw error;
}
