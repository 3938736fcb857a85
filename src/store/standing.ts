/** Columns that tell in which capacities a person stands today; `p` is the person, `$2` the day. Part of the one read per request. */

const heldOn = (table: string) =>
  `${table}.from_day <= $2 and (${table}.until_day is null or ${table}.until_day >= $2)`;

/** Own posts, then those held for somebody absent (代理). Cover does not pass on: a deputy who is away covers nobody. */
export const postsColumn = `coalesce((select jsonb_agg(o.post order by o.own desc, o.body, o.role) from (
    select true as own, o.body, o.role, jsonb_build_object('role', o.role, 'body', o.body) as post from post o
    where o.person_id = p.id and ${heldOn('o')}
    union all
    select false, o.body, o.role, jsonb_build_object('role', o.role, 'body', o.body, 'for', o.person_id, 'forName', w.name)
    from absence a join post o on o.person_id = a.person join person w on w.id = a.person
    where a.deputy = p.id and ${heldOn('a')} and (a.ended_on is null or a.ended_on > $2) and ${heldOn('o')}
      and (a.posts is null or o.body || ':' || o.role = any(a.posts))) o), '[]'::jsonb) as posts`;

/** Mandates to a unit: its liaisons and leaders of today hold them. */
const byUnit = `select mu.id from post mo join mandate mu on mu.agent_unit is not null and 'unit:' || mu.agent_unit::text = mo.body
    where mo.person_id = p.id and mo.role in ('unit_liaison', 'unit_leader') and ${heldOn('mo')}`;

/** Mandates that are accepted and running: whose matters the person may read or handle, as themselves or for their unit. */
export const mandatesColumn = `coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', m.id, 'power', m.power,
    'of', coalesce(m.principal::text, 'unit:' || m.unit::text), 'unit', 'unit:' || m.agent_unit::text,
    'procedures', to_jsonb(m.procedures), 'cases', to_jsonb(m.cases))))
  from mandate m where m.id in (select ma.id from mandate ma where ma.agent = p.id union ${byUnit})
    and m.accepted_at is not null and m.from_day <= $2 and m.last_day >= $2
    and (m.ended_on is null or m.ended_on > $2)), '[]'::jsonb) as mandates`;
