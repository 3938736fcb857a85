-- Legal time: limits in hours, reminders, and the years of the calendar with what their confirmation moved.

alter table case_clock add column due_at timestamptz, add column lapses_at timestamptz, add column remind_at timestamptz;
comment on column case_clock.due_at is 'Last minute of a limit in hours; due is its day.';
comment on column case_clock.lapses_at is 'When a lapse takes effect: 00:00 of the day after the due day in Beijing, or the minute after the last one (0 §1.1 R9).';
comment on column case_clock.remind_at is 'Next rung of the ladder of reminders; empty when none is left.';

-- Whoever writes a clock need not know when its lapse takes effect.
create function set_lapse() returns trigger
language plpgsql as $$
begin
  new.lapses_at := coalesce(new.due_at + interval '1 minute', (new.due + 1)::timestamp at time zone 'Asia/Shanghai');
  return new;
end $$;
create trigger case_clock_lapse before insert or update of due, due_at on case_clock for each row execute function set_lapse();
update case_clock set due = due;
create index on case_clock (lapses_at, case_id, clock, n) where running;
create index on case_clock (remind_at) where remind_at is not null;

-- The clocks of a case as its last write computed them; append_case calls it.
create function put_clocks(p_id uuid, p_clocks jsonb) returns void
language sql as $$
  insert into case_clock (case_id, clock, n, due, running, due_at, remind_at)
  select p_id, k.item->>'clock', (k.item->>'n')::int, (k.item->>'due')::date, (k.item->>'running')::boolean,
    (k.item->>'dueAt')::timestamptz, (k.item->>'remindAt')::timestamptz
  from jsonb_array_elements(p_clocks) as k(item)
  on conflict (case_id, clock, n) do update
  set due = excluded.due, running = excluded.running, due_at = excluded.due_at, remind_at = excluded.remind_at
  where (case_clock.due, case_clock.running, case_clock.due_at, case_clock.remind_at)
    is distinct from (excluded.due, excluded.running, excluded.due_at, excluded.remind_at)
$$;

-- In append_case only the statement for the clocks changes; everything else stays as the migrations before have it.
do $patch$
declare
  v_before text := pg_get_functiondef('append_case(jsonb)'::regprocedure);
  v_from int := position('insert into case_clock' in v_before);
  v_length int := position(';' in substr(v_before, v_from));
begin
  if v_from = 0 or v_length = 0 then raise exception 'append_case writes no clocks'; end if;
  execute overlay(v_before placing 'perform put_clocks(v_id, p->''clocks'');' from v_from for v_length);
end $patch$;

-- Events without an act on many cases at once: what append_case does to each, set by set. Nothing of a case but its limits, its
-- place in the queues and what its log says changes here.
-- The lists are short against the tables, whatever the planner guesses of JSON: every join goes by an index.
create function append_events(p jsonb) returns void
language plpgsql set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  v_at timestamptz := (p->>'at')::timestamptz;
  v_count int;
begin
  update case_file c set last_seq = c.last_seq + jsonb_array_length(x.item->'events'), next_due = (x.item->>'nextDue')::date,
    record = coalesce(nullif(x.item->'record', 'null'), c.record)
  from jsonb_array_elements(p->'cases') as x(item)
  where c.id = (x.item->>'id')::uuid and c.version = (x.item->>'version')::int and c.last_seq = (x.item->>'seq')::int;
  get diagnostics v_count = row_count;
  if v_count <> jsonb_array_length(p->'cases') then raise exception 'stale version' using errcode = 'QI409'; end if;

  insert into case_event (case_id, seq, version, kind, data, at, person)
  select (x.item->>'id')::uuid, (x.item->>'seq')::int + e.n, (x.item->>'version')::int, e.event->>'kind', e.event - 'kind', v_at, p->>'person'
  from jsonb_array_elements(p->'cases') as x(item), jsonb_array_elements(x.item->'events') with ordinality as e(event, n)
  order by 1, 2;

  update case_clock k set due = (o.item->>'due')::date, due_at = (o.item->>'dueAt')::timestamptz, remind_at = (o.item->>'remindAt')::timestamptz
  from jsonb_array_elements(p->'cases') as x(item), jsonb_array_elements(x.item->'clocks') as o(item)
  where k.case_id = (x.item->>'id')::uuid and k.clock = o.item->>'clock' and k.n = (o.item->>'n')::int
    and (k.due, k.due_at, k.remind_at) is distinct from
      ((o.item->>'due')::date, (o.item->>'dueAt')::timestamptz, (o.item->>'remindAt')::timestamptz);

  delete from queue_entry q using jsonb_array_elements(p->'cases') as x(item) where q.case_id = (x.item->>'id')::uuid;
  insert into queue_entry (post, sort_due, case_id)
  select distinct o.post, (x.item->>'sortDue')::date, (x.item->>'id')::uuid
  from jsonb_array_elements(p->'cases') as x(item), jsonb_array_elements_text(x.item->'posts') as o(post);

  insert into notice (recipient, case_id, text_zh, text_en, at)
  select m.item->>'to', (x.item->>'id')::uuid, m.item->>'zh', m.item->>'en', v_at
  from jsonb_array_elements(p->'cases') as x(item), jsonb_array_elements(x.item->'notices') as m(item);
end $$;

create table calendar_year (
  id bigint generated always as identity primary key,
  year int not null,
  arrangement jsonb not null,
  means text not null check (means in ('form', 'file', 'package')),
  published_on date not null,
  confirmed_by uuid not null references person,
  confirmed_at timestamptz not null,
  in_force_at timestamptz,
  finished_at timestamptz
);
create index on calendar_year (year, id desc);
comment on table calendar_year is 'Arrangements of years as confirmed at the desk, every version; the last one in force rules and wins over the law book. Only added to.';

create table deadline_move (
  calendar_year_id bigint not null references calendar_year,
  case_id uuid not null references case_file,
  clock text not null,
  n int not null,
  from_due text not null,
  to_due text not null,
  how text not null check (how in ('moved', 'not-before', 'not-after', 'printed', 'over')),
  done_at timestamptz,
  primary key (calendar_year_id, case_id, clock, n)
);
create index on deadline_move (calendar_year_id, how, case_id) where done_at is null;
comment on table deadline_move is 'What the confirmation of a year does to each clock: moved, kept as told (R7), or over already and only recomputed. Each is carried out once.';

grant select, insert, update on calendar_year, deadline_move to qiao_app;
grant usage on all sequences in schema public to qiao_app;
