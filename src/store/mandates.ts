/** Mandates: offered, accepted, ended; never deleted. */
import type { Connection } from './pool.ts';

export interface MandateRow {
  id: string;
  principal: string | null;
  unit: string | null;
  agent: string;
  principal_name: string;
  agent_name: string;
  relation: string;
  power: 'read' | 'act';
  procedures: string[] | null;
  cases: { id: string; number: string }[] | null;
  from_day: string;
  until_day: string;
  accepted: boolean;
  ended_on: string | null;
}

export async function addMandate(
  connection: Connection,
  mandate: {
    id: string;
    principal: string | undefined;
    unit: string | undefined;
    agent: string;
    relation: string;
    power: string;
    procedures: readonly string[] | undefined;
    cases: readonly string[] | undefined;
    from: string;
    until: string;
    by: string;
    now: string;
  },
): Promise<void> {
  const { id, principal, unit, agent, relation, power, procedures, cases, from, until, by, now } = mandate;
  await connection.query(
    `insert into mandate (id, principal, unit, agent, relation, power, procedures, cases, from_day, until_day, given_by, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      principal ?? null,
      unit ?? null,
      agent,
      relation,
      power,
      procedures ?? null,
      cases ?? null,
      from,
      until,
      by,
      now,
    ],
  );
}

/** Given by the person or one of these units, or held by the person; newest first. */
export async function listMandates(
  connection: Connection,
  person: string,
  units: readonly string[],
): Promise<MandateRow[]> {
  const { rows } = await connection.query<MandateRow>(
    `select m.id, m.principal, m.unit, m.agent, coalesce(p.name, u.name) as principal_name, a.name as agent_name, m.relation, m.power,
       m.procedures, (select jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number)) from case_file c where c.id = any(m.cases)) as cases,
       m.from_day, m.until_day, m.accepted_at is not null as accepted, m.ended_on
     from mandate m join person a on a.id = m.agent left join person p on p.id = m.principal left join unit u on u.id = m.unit
     where m.principal = $1 or m.agent = $1 or m.unit = any($2::uuid[]) order by m.given_at desc limit 200`,
    [person, units],
  );
  return rows;
}

/** The agent accepts what was offered. @returns false when it is not theirs, ended or accepted already */
export async function acceptMandate(connection: Connection, id: string, agent: string, now: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    `update mandate set accepted_at = $3 where id = $1 and agent = $2 and accepted_at is null and ended_on is null`,
    [id, agent, now],
  );
  return rowCount === 1;
}

/** Ended by the principal, the unit or the agent, from today. */
export async function endMandate(
  connection: Connection,
  id: string,
  by: { person: string; units: readonly string[] },
  today: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `update mandate set ended_on = $4, ended_by = $2 where id = $1 and ended_on is null
     and (principal = $2 or agent = $2 or unit = any($3::uuid[]))`,
    [id, by.person, by.units, today],
  );
  return rowCount === 1;
}
