-- One statement does everything an act changes (invariant 3): events, values, state, clocks, queue, register rows, papers,
-- notices, idempotency key and the jobs for the world outside. Half an act cannot exist.

create function draw_number(p_series text, p_year int) returns int
language sql as $$
  insert into number_series as s (series, year, last) values (p_series, p_year, 1)
  on conflict (series, year) do update set last = s.last + 1
  returning last
$$;

create function load_case(p_id uuid) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'id', c.id, 'seq', c.last_seq, 'number', c.number, 'procedure', c.procedure, 'edition', c.edition, 'version', c.version,
    'applicant', c.applicant, 'trackCode', c.track_code, 'bodies', c.bodies, 'record', c.record,
    'values', coalesce((
      select jsonb_agg(jsonb_build_object('path', v.path, 'value', v.value))
      from (select distinct on (path) path, value from case_value where case_id = c.id order by path, seq desc) v
      where v.value is not null and v.value <> 'null'::jsonb), '[]'::jsonb))
  from case_file c where c.id = p_id
$$;

-- Values go with their commitment; the salt is drawn by the caller.
create function append_case(p jsonb) returns int
language plpgsql as $$
declare
  v_id uuid := (p->>'id')::uuid;
  v_seq int;
  v_version int := (p->>'version')::int;
  v_at timestamptz := (p->>'at')::timestamptz;
  v_events int := jsonb_array_length(p->'events');
  v_case jsonb := p->'case';
begin
  if p ? 'key' then
    insert into act_key (person, key, case_id, request_hash, changes, at)
    values (p->>'person', p->'key'->>'key', v_id, decode(p->'key'->>'hash', 'hex'), p->'key'->'changes', v_at);
  end if;
  if (p->>'expected')::int < 0 then
    insert into case_file (id, number, procedure, edition, state, version, last_seq, applicant, district, opened_on, track_code,
      next_due, bodies, record, terms, name, final)
    values (v_id, v_case->>'number', v_case->>'procedure', (v_case->>'edition')::int, v_case->>'state', v_version, v_events,
      (v_case->>'applicant')::uuid, v_case->>'district', (v_case->>'openedOn')::date, v_case->>'trackCode',
      (v_case->>'nextDue')::date, array(select jsonb_array_elements_text(v_case->'bodies')), v_case->'record',
      array(select jsonb_array_elements_text(v_case->'terms')), v_case->>'name', (v_case->>'final')::boolean);
    v_seq := 0;
  else
    update case_file set state = v_case->>'state', version = v_version, last_seq = last_seq + v_events,
      district = v_case->>'district', next_due = (v_case->>'nextDue')::date, record = v_case->'record',
      bodies = array(select jsonb_array_elements_text(v_case->'bodies')),
      terms = array(select jsonb_array_elements_text(v_case->'terms')),
      name = v_case->>'name', final = (v_case->>'final')::boolean
    where id = v_id and version = (p->>'expected')::int and (p->>'expectedSeq' is null or last_seq = (p->>'expectedSeq')::int)
    returning last_seq - v_events into v_seq;
    if not found then raise exception 'stale version' using errcode = 'QI409'; end if;
  end if;

  insert into case_event (case_id, seq, version, kind, data, at, person)
  select v_id, v_seq + e.n, v_version, e.event->>'kind', e.event - 'kind', v_at, p->>'person'
  from jsonb_array_elements(p->'events') with ordinality as e(event, n);

  insert into case_value (case_id, path, seq, value, salt, commitment)
  select v_id, v.item->>'path', v_seq + 1, v.item->'value', decode(v.item->>'salt', 'hex'), decode(v.item->>'commitment', 'hex')
  from jsonb_array_elements(p->'values') as v(item);

  insert into case_clock (case_id, clock, n, due, running)
  select v_id, k.item->>'clock', (k.item->>'n')::int, (k.item->>'due')::date, (k.item->>'running')::boolean
  from jsonb_array_elements(p->'clocks') as k(item)
  on conflict (case_id, clock, n) do update set due = excluded.due, running = excluded.running
  where (case_clock.due, case_clock.running) is distinct from (excluded.due, excluded.running);

  delete from queue_entry where case_id = v_id;
  insert into queue_entry (post, sort_due, case_id)
  select q.post, (p->'queue'->>'due')::date, v_id from jsonb_array_elements_text(p->'queue'->'posts') as q(post);

  insert into paper (id, case_id, paper, number, issued_on, valid_until, status, code, verifiable, content)
  select (x.item->>'id')::uuid, v_id, x.item->>'paper', x.item->>'number', (x.item->>'issuedOn')::date, (x.item->>'validUntil')::date,
    'valid', x.item->>'code', (x.item->>'verifiable')::boolean, x.item->'content'
  from jsonb_array_elements(p->'papers') as x(item);
  update paper set status = s.item->>'status' from jsonb_array_elements(p->'paperStatus') as s(item) where paper.id = (s.item->>'id')::uuid;

  insert into register_row as r (register, case_id, number, version, values, terms)
  select w.item->>'register', v_id, coalesce(w.item->>'number', v_case->>'number'), 1, w.item->'values',
    array(select jsonb_array_elements_text(v_case->'terms'))
  from jsonb_array_elements(p->'rows') as w(item)
  on conflict (register, case_id) do update
  set values = r.values || excluded.values, version = r.version + 1, terms = excluded.terms,
    number = case when excluded.values ? 'number' then excluded.number else r.number end;

  insert into notice (recipient, case_id, text_zh, text_en, at)
  select m.item->>'to', v_id, m.item->>'zh', m.item->>'en', v_at from jsonb_array_elements(p->'notices') as m(item);

  perform enqueue(j.item->>'task', j.item->'payload') from jsonb_array_elements(p->'jobs') as j(item);

  if (p->>'erase')::boolean then
    update case_value set value = null, salt = null where case_id = v_id;
    update paper set content = null where case_id = v_id;
    update material_file set removed = true, name = '' where case_id = v_id;
    update case_file set name = '', terms = array[lower(number), replace(lower(number), '-', '')] where id = v_id;
    perform enqueue('erase-files', jsonb_build_object('caseId', v_id));
  end if;
  return v_seq + v_events;
end $$;

-- The worker's tables belong to the owner; the application may only add jobs.
create function enqueue(p_task text, p_payload jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(p_task, p_payload::json, max_attempts := 8);
end $$;

revoke all on function enqueue(text, jsonb) from public;
grant execute on function enqueue(text, jsonb) to qiao_app;
grant usage on schema public to qiao_app;
grant select, insert on case_event, definition to qiao_app;
grant select, insert, update on person, post, session, setting, number_series, case_file, case_value, case_clock, material_file,
  paper, register_row, notice, act_key, failed_job to qiao_app;
grant select, insert, delete on queue_entry, verify_try to qiao_app;
grant delete on session, act_key, failed_job to qiao_app;
grant usage on all sequences in schema public to qiao_app;
