/** Mandates: offered, accepted, ended; never deleted. The agent is a person, or a unit by its liaisons and leaders. */
import type { Connection } from './pool.ts';

export interface MandateRow {
  id: string;
  principal: string | null;
  unit: string | null;
  agent: string | null;
  agent_unit: string | null;
  principal_name: string;
  agent_name: string;
  relation: string;
  power: 'read' | 'act';
  procedures: string[] | null;
  cases: { id: string; number: string }[] | null;
  from_day: string;
  until_day: string;
  /** Not after `until_day`; earlier where the power of attorney ends before. */
  last_day: string;
  accepted: boolean;
  /** Who of the unit accepted. */
  accepted_name: string | null;
  ended_on: string | null;
  deed_file: string | null;
  deed_name: string | null;
  deed_until: string | null;
}

/** Somebody of one side: the person, and the units in which they are liaison or leader. */
export interface Party {
  person: string;
  units: readonly string[];
}

export async function addMandate(
  connection: Connection,
  mandate: {
    id: string;
    principal: string | undefined;
    unit: string | undefined;
    agent: string | undefined;
    agentUnit: string | undefined;
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
  const { id, principal, unit, agent, agentUnit, relation, power, procedures, cases, from, until, by, now } = mandate;
  await connection.query(
    `insert into mandate (id, principal, unit, agent, agent_unit, relation, power, procedures, cases, from_day, until_day, given_by,
       given_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      principal ?? null,
      unit ?? null,
      agent ?? null,
      agentUnit ?? null,
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

/** Given by the person or one of these units, or held by them; newest first. */
export async function listMandates(connection: Connection, { person, units }: Party): Promise<MandateRow[]> {
  const { rows } = await connection.query<MandateRow>(
    `select m.id, m.principal, m.unit, m.agent, m.agent_unit, coalesce(p.name, u.name) as principal_name,
       coalesce(a.name, au.name) as agent_name, m.relation, m.power,
       m.procedures, (select jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number)) from case_file c where c.id = any(m.cases)) as cases,
       m.from_day, m.until_day, m.last_day, m.accepted_at is not null as accepted, b.name as accepted_name, m.ended_on,
       m.deed_file, m.deed_name, m.deed_until
     from mandate m left join person a on a.id = m.agent left join unit au on au.id = m.agent_unit
       left join person p on p.id = m.principal left join unit u on u.id = m.unit left join person b on b.id = m.accepted_by
     where m.principal = $1 or m.agent = $1 or m.unit = any($2::uuid[]) or m.agent_unit = any($2::uuid[])
     order by m.given_at desc limit 200`,
    [person, units],
  );
  return rows;
}

/** The agent accepts what was offered; for a unit any of its liaisons and leaders, once. @returns false when it is not theirs, ended or accepted already */
export async function acceptMandate(connection: Connection, id: string, by: Party, now: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    `update mandate set accepted_at = $4, accepted_by = $2 where id = $1 and accepted_at is null and ended_on is null
     and (agent = $2 or agent_unit = any($3::uuid[]))`,
    [id, by.person, by.units, now],
  );
  return rowCount === 1;
}

/** Ended by the principal, the agent, or a unit of either, from today. */
export async function endMandate(connection: Connection, id: string, by: Party, today: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    `update mandate set ended_on = $4, ended_by = $2 where id = $1 and ended_on is null
     and (principal = $2 or agent = $2 or unit = any($3::uuid[]) or agent_unit = any($3::uuid[]))`,
    [id, by.person, by.units, today],
  );
  return rowCount === 1;
}
