-- Boards of registers: for each board one narrow line a row that belongs on it, so that a board reads its own lines and not the register.

create table board_def (
  id int generated always as identity primary key,
  register text not null,
  board text not null,
  def jsonb not null,
  unique (register, board)
);
comment on table board_def is 'Which columns a board needs: {where, a, b, c, pick, sort, n, m}. Written from the law book when the office starts.';

-- Few sets of bodies share many cases: a line names its set by a number.
create table board_sight (
  id int generated always as identity primary key,
  bodies text[] not null unique
);

create table board_entry (
  case_id uuid not null references case_file,
  board int not null references board_def on delete cascade,
  sight int not null references board_sight,
  a text not null,
  b text not null,
  c text not null,
  pick text not null,
  sort text not null,
  n numeric,
  m numeric,
  primary key (case_id, board)
);
comment on table board_entry is 'Derived from register_row and case_file.bodies by triggers. Never holds a masked column, except names of rows that the law book shows to its readers.';
create index on board_entry (board, pick, a, b) include (sight, c, n, m);
create index on board_entry (board, a, sort, case_id) include (sight, pick, b);
create index on board_entry (board, sort, case_id) include (sight, pick, b);
create index on board_entry (board, b) include (sort, sight, pick) where b <> '';

create function sight_of(p_bodies text[]) returns int
language plpgsql as $$
declare
  v_bodies text[] := array(select distinct unnest(p_bodies) order by 1);
  v_id int;
begin
  select id into v_id from board_sight where bodies = v_bodies;
  if v_id is null then
    insert into board_sight (bodies) values (v_bodies) on conflict (bodies) do nothing returning id into v_id;
  end if;
  if v_id is null then
    select id into v_id from board_sight where bodies = v_bodies;
  end if;
  return v_id;
end $$;

create function board_fits(p_where jsonb, p_values jsonb) returns boolean
language sql immutable as $$
  select coalesce(bool_and(case
    when w.item ? 'in' then coalesce(w.item->'in' ? (p_values->>(w.item->>'column')), false)
    when w.item ? 'not' then coalesce(not (w.item->'not' ? (p_values->>(w.item->>'column'))), true)
    else (coalesce(p_values->>(w.item->>'column'), '') <> '') = (w.item->>'filled')::boolean end), true)
  from jsonb_array_elements(p_where) as w(item)
$$;

-- A text of a row as an index can hold it; a figure, or nothing where none stands.
create function board_text(p_values jsonb, p_column text) returns text
language sql immutable as $$ select coalesce(left(p_values->>p_column, 200), '') $$;
create function board_figure(p_values jsonb, p_column text) returns numeric
language sql immutable as $$ select case when jsonb_typeof(p_values->p_column) = 'number' then (p_values->>p_column)::numeric end $$;

-- Lines of one row on every board of its register.
create function keep_board_entries() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from board_entry e using board_def d
  where e.case_id = new.case_id and e.board = d.id and d.register = new.register and not board_fits(d.def->'where', new.values);
  insert into board_entry as e (case_id, board, sight, a, b, c, pick, sort, n, m)
  select new.case_id, d.id, sight_of(f.bodies), board_text(new.values, d.def->>'a'), board_text(new.values, d.def->>'b'),
    board_text(new.values, d.def->>'c'), board_text(new.values, d.def->>'pick'), board_text(new.values, d.def->>'sort'),
    board_figure(new.values, d.def->>'n'), board_figure(new.values, d.def->>'m')
  from board_def d, case_file f
  where d.register = new.register and f.id = new.case_id and board_fits(d.def->'where', new.values)
  on conflict (case_id, board) do update
  set (sight, a, b, c, pick, sort, n, m) =
    (excluded.sight, excluded.a, excluded.b, excluded.c, excluded.pick, excluded.sort, excluded.n, excluded.m)
  where (e.sight, e.a, e.b, e.c, e.pick, e.sort, e.n, e.m) is distinct from
    (excluded.sight, excluded.a, excluded.b, excluded.c, excluded.pick, excluded.sort, excluded.n, excluded.m);
  return null;
end $$;
create trigger keep_board_entries after insert or update of values on register_row
for each row execute function keep_board_entries();

-- A case that changes hands changes who sees its lines.
create function keep_board_sight() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update board_entry set sight = sight_of(new.bodies) where case_id = new.id;
  return null;
end $$;
create trigger keep_board_sight after update of bodies on case_file
for each row when (old.bodies is distinct from new.bodies) execute function keep_board_sight();

-- Boards as the law book has them now; a board that is new or changed is filled again while no row is written.
create function keep_boards(p jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_changed int;
begin
  perform pg_advisory_xact_lock(5149414);
  if not exists (
    select register, board, def from board_def except
    select x.register, x.board, x.def from jsonb_to_recordset(p) as x(register text, board text, def jsonb)
  ) and not exists (
    select x.register, x.board, x.def from jsonb_to_recordset(p) as x(register text, board text, def jsonb) except
    select register, board, def from board_def
  ) then
    return 0;
  end if;
  lock table register_row in share row exclusive mode;
  delete from board_def d where not exists (
    select from jsonb_to_recordset(p) as x(register text, board text, def jsonb)
    where (x.register, x.board, x.def) = (d.register, d.board, d.def));
  create temporary table changed_board on commit drop as
    select x.* from jsonb_to_recordset(p) as x(register text, board text, def jsonb)
    where not exists (select from board_def d where (d.register, d.board) = (x.register, x.board));
  insert into board_def (register, board, def) select register, board, def from changed_board;
  get diagnostics v_changed = row_count;
  insert into board_sight (bodies)
  select distinct array(select distinct unnest(f.bodies) order by 1) from register_row r join case_file f on f.id = r.case_id
  where r.register in (select register from changed_board) on conflict do nothing;
  insert into board_entry (case_id, board, sight, a, b, c, pick, sort, n, m)
  select r.case_id, d.id, s.id, board_text(r.values, d.def->>'a'), board_text(r.values, d.def->>'b'), board_text(r.values, d.def->>'c'),
    board_text(r.values, d.def->>'pick'), board_text(r.values, d.def->>'sort'), board_figure(r.values, d.def->>'n'),
    board_figure(r.values, d.def->>'m')
  from board_def d join changed_board k on (k.register, k.board) = (d.register, d.board)
  join register_row r on r.register = d.register join case_file f on f.id = r.case_id
  join board_sight s on s.bodies = array(select distinct unnest(f.bodies) order by 1)
  where board_fits(d.def->'where', r.values);
  drop table changed_board;
  return v_changed;
end $$;

revoke all on function keep_boards(jsonb) from public;
grant execute on function keep_boards(jsonb) to qiao_app;
grant select on board_def, board_sight, board_entry to qiao_app;
