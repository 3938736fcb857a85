-- A case may keep several lines in one register, each with a key of its own: the loans of a book, the visas of a group.

alter table register_row add column key text not null default '';
alter table register_row drop constraint register_row_pkey, add primary key (register, case_id, key);
alter table board_entry add column key text not null default '';
alter table board_entry drop constraint board_entry_pkey, add primary key (case_id, key, board);

-- In these functions only what names a row changes; everything else stays as the migrations before have it.
create function pg_temp.patch(p_function text, p_from text, p_to text) returns void language plpgsql as $$
declare
  v_text text := pg_get_functiondef(p_function::regprocedure);
begin
  if position(p_from in v_text) = 0 then raise exception '% has no %', p_function, p_from; end if;
  execute replace(v_text, p_from, p_to);
end $$;

select pg_temp.patch('append_case(jsonb)', 'insert into register_row as r (register, case_id, number, version, values, terms)',
  'insert into register_row as r (register, case_id, key, number, version, values, terms)');
select pg_temp.patch('append_case(jsonb)', 'v_id, coalesce(w.item->>''number'', v_case->>''number''), 1,',
  'v_id, coalesce(w.item->>''key'', ''''),
    coalesce(w.item->>''number'', v_case->>''number'') || coalesce(''/'' || nullif(w.item->>''key'', ''''), ''''), 1,');
select pg_temp.patch('append_case(jsonb)', 'on conflict (register, case_id) do update', 'on conflict (register, case_id, key) do update');

select pg_temp.patch('keep_board_entries()', 'where e.case_id = new.case_id and e.board = d.id',
  'where e.case_id = new.case_id and e.key = new.key and e.board = d.id');
select pg_temp.patch('keep_board_entries()', 'board_entry as e (case_id, board,', 'board_entry as e (case_id, key, board,');
select pg_temp.patch('keep_board_entries()', 'select new.case_id, d.id,', 'select new.case_id, new.key, d.id,');
select pg_temp.patch('keep_board_entries()', 'on conflict (case_id, board)', 'on conflict (case_id, key, board)');
select pg_temp.patch('keep_boards(jsonb)', 'insert into board_entry (case_id, board,', 'insert into board_entry (case_id, key, board,');
select pg_temp.patch('keep_boards(jsonb)', 'select r.case_id, d.id, s.id,', 'select r.case_id, r.key, d.id, s.id,');
