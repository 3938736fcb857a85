-- A report reads the days it is asked for and the few columns it counts by, and not every row of the register with its case: one line a row for
-- each date that reports count by, with those columns beside it.

alter table board_entry add column v jsonb;
comment on column board_entry.v is 'Of a line that reports read: the columns named by `keep` of its definition. Never a masked column.';

create function board_kept(p_values jsonb, p_keep jsonb) returns jsonb
language sql immutable as $$
  select case when p_keep is not null then coalesce(
    (select jsonb_object_agg(k.name, p_values->k.name) from jsonb_array_elements_text(p_keep) as k(name) where p_values ? k.name), '{}') end
$$;

-- Lines of one row on every board of its register.
create or replace function keep_board_entries() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from board_entry e using board_def d
  where e.case_id = new.case_id and e.key = new.key and e.board = d.id and d.register = new.register and not board_fits(d.def->'where', new.values);
  insert into board_entry as e (case_id, key, board, sight, a, b, c, pick, sort, n, m, v)
  select new.case_id, new.key, d.id, sight_of(f.bodies), board_text(new.values, d.def->>'a'), board_text(new.values, d.def->>'b'),
    board_text(new.values, d.def->>'c'), board_text(new.values, d.def->>'pick'), board_text(new.values, d.def->>'sort'),
    board_figure(new.values, d.def->>'n'), board_figure(new.values, d.def->>'m'),
    board_kept(new.values, d.def->'keep')
  from board_def d, case_file f
  where d.register = new.register and f.id = new.case_id and board_fits(d.def->'where', new.values)
  on conflict (case_id, key, board) do update
  set (sight, a, b, c, pick, sort, n, m, v) =
    (excluded.sight, excluded.a, excluded.b, excluded.c, excluded.pick, excluded.sort, excluded.n, excluded.m, excluded.v)
  where (e.sight, e.a, e.b, e.c, e.pick, e.sort, e.n, e.m, e.v) is distinct from
    (excluded.sight, excluded.a, excluded.b, excluded.c, excluded.pick, excluded.sort, excluded.n, excluded.m, excluded.v);
  return null;
end $$;

-- Boards as the law book has them now; a board that is new or changed is filled again while no row is written.
create or replace function keep_boards(p jsonb) returns int
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
  insert into board_entry (case_id, key, board, sight, a, b, c, pick, sort, n, m, v)
  select r.case_id, r.key, d.id, s.id, board_text(r.values, d.def->>'a'), board_text(r.values, d.def->>'b'), board_text(r.values, d.def->>'c'),
    board_text(r.values, d.def->>'pick'), board_text(r.values, d.def->>'sort'), board_figure(r.values, d.def->>'n'),
    board_figure(r.values, d.def->>'m'), board_kept(r.values, d.def->'keep')
  from board_def d join changed_board k on (k.register, k.board) = (d.register, d.board)
  join register_row r on r.register = d.register join case_file f on f.id = r.case_id
  join board_sight s on s.bodies = array(select distinct unnest(f.bodies) order by 1)
  where board_fits(d.def->'where', r.values);
  drop table changed_board;
  return v_changed;
end $$;
