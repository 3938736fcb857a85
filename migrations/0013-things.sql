-- Things that change hands, and locks. Both are read off the log: an event moves the thing, or the act is refused.

create table ledger_post (
  ledger text not null,
  thing text not null,
  n int not null,
  from_holder text not null,
  to_holder text not null check (to_holder <> from_holder),
  case_id uuid not null references case_file,
  seq int not null,
  on_day date not null,
  person text not null,
  primary key (ledger, thing, n),
  unique (case_id, seq)
);
create index on ledger_post (ledger, to_holder);
comment on table ledger_post is 'Double entry for things: each posting takes the thing from one holder and gives it to another. A thing is always with exactly one holder.';

create table thing_holder (
  ledger text not null,
  thing text not null,
  holder text not null,
  n int not null,
  since date not null,
  primary key (ledger, thing)
);
create index on thing_holder (ledger, holder);
comment on table thing_holder is 'Where each thing is now: the last posting. Rebuilt from ledger_post by ./qiao verify.';

create table entity_lock (
  what text not null,
  case_id uuid not null references case_file,
  reason_zh text not null,
  reason_en text not null,
  since date not null,
  until_day date,
  primary key (what, case_id, since)
);
create index on entity_lock (what) where until_day is null;
comment on table entity_lock is 'What is blocked by which case, why and since when.';

create function post_thing() returns trigger
language plpgsql as $$
declare
  v_holder text;
  v_n int;
begin
  select holder, n into v_holder, v_n from thing_holder
  where ledger = new.data->>'ledger' and thing = new.data->>'thing' for update;
  if coalesce(v_holder, 'outside') <> new.data->>'from' then
    raise exception 'the thing % is with %, not with %', new.data->>'thing', coalesce(v_holder, 'outside'), new.data->>'from'
      using errcode = 'QI410';
  end if;
  insert into ledger_post (ledger, thing, n, from_holder, to_holder, case_id, seq, on_day, person)
  values (new.data->>'ledger', new.data->>'thing', coalesce(v_n, 0) + 1, new.data->>'from', new.data->>'to', new.case_id, new.seq,
    (new.data->>'on')::date, new.person);
  insert into thing_holder as h (ledger, thing, holder, n, since)
  values (new.data->>'ledger', new.data->>'thing', new.data->>'to', coalesce(v_n, 0) + 1, (new.data->>'on')::date)
  on conflict (ledger, thing) do update set holder = excluded.holder, n = excluded.n, since = excluded.since;
  return null;
end $$;
create trigger post_thing after insert on case_event for each row when (new.kind = 'posted') execute function post_thing();

create function keep_lock() returns trigger
language plpgsql as $$
begin
  if new.kind = 'locked' then
    insert into entity_lock (what, case_id, reason_zh, reason_en, since)
    values (new.data->>'what', new.case_id, new.data->>'reasonZh', new.data->>'reasonEn', (new.data->>'on')::date)
    on conflict (what, case_id, since) do update set until_day = null;
  else
    update entity_lock set until_day = (new.data->>'on')::date where what = new.data->>'what' and until_day is null;
  end if;
  return null;
end $$;
create trigger keep_lock after insert on case_event for each row when (new.kind in ('locked', 'unlocked')) execute function keep_lock();

-- Rows of a register by the values of columns.
create index on register_row using gin (values jsonb_path_ops);

grant select, insert on ledger_post to qiao_app;
grant select, insert, update on thing_holder, entity_lock to qiao_app;
