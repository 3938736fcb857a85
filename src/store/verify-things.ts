/** Things and their postings: each posting begins where the one before ended, is in the log, and leads to where the thing is said to be. */
import type { Connection } from './pool.ts';

export interface ThingFault {
  ledger: string;
  thing: string;
  what: string;
}

export async function thingFaults(connection: Connection): Promise<ThingFault[]> {
  const { rows } = await connection.query<ThingFault>(
    `select ledger, thing, 'posting ' || n || ': from ' || from_holder || ', but it was with ' || coalesce(was, 'outside') as what
     from (select *, lag(to_holder) over (partition by ledger, thing order by n) as was from ledger_post) p
     where from_holder <> coalesce(was, 'outside')
     union all
     select h.ledger, h.thing, 'is said to be with ' || h.holder || ', its postings lead to ' || coalesce(l.to_holder, 'nowhere')
     from thing_holder h left join lateral (
       select to_holder, n from ledger_post p where p.ledger = h.ledger and p.thing = h.thing order by n desc limit 1) l on true
     where (h.holder, h.n) is distinct from (l.to_holder, l.n)
     union all
     select p.ledger, p.thing, 'posting ' || p.n || ' is not in the log as it stands here'
     from ledger_post p left join case_event e on e.case_id = p.case_id and e.seq = p.seq and e.kind = 'posted'
     where (e.data->>'thing', e.data->>'from', e.data->>'to') is distinct from (p.thing, p.from_holder, p.to_holder)
     union all
     select e.data->>'ledger', e.data->>'thing', 'event ' || e.seq || ' of the log has no posting'
     from case_event e where e.kind = 'posted'
       and not exists (select from ledger_post p where p.case_id = e.case_id and p.seq = e.seq)
     order by 1, 2, 3`,
  );
  return rows;
}
