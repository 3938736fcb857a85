-- One's own data: looks with their reason, legal holds that no erasure passes, exports of everything about a person.

-- A look at a masked value carries its reason and is noted each time; an ordinary look once a day, as before.
alter table look add column reason text;
alter table look drop constraint look_case_id_person_id_what_day_key;
create unique index look_once_a_day on look (case_id, person_id, what, day) where reason is null;

create table legal_hold (
  id uuid primary key,
  case_id uuid references case_file,
  person_id uuid references person,
  ground text not null,
  set_by uuid not null references person,
  set_on date not null,
  until_day date not null check (until_day >= set_on),
  at timestamptz not null,
  released_by uuid references person,
  released_on date,
  release_reason text,
  check ((case_id is null) <> (person_id is null)),
  check ((released_on is null) = (release_reason is null))
);
create index on legal_hold (case_id) where released_on is null;
create index on legal_hold (person_id) where released_on is null;
comment on table legal_hold is 'While a hold runs, nothing of the case (or of the person''s cases) is erased. Rows are never deleted; a release without a person is that of the day.';

create function is_held(p_case uuid) returns boolean
language sql stable as $$
  select exists (
    select from legal_hold h join case_file c on c.id = p_case
    where h.released_on is null and (h.case_id = c.id or h.person_id = c.applicant))
$$;

-- The last line of defence: whoever erases, by clock, by act or by request, is stopped here.
create function refuse_erasure_while_held() returns trigger
language plpgsql as $$
begin
  if is_held(old.case_id) then raise exception 'held' using errcode = 'QI423'; end if;
  return new;
end $$;
create trigger hold_value before update on case_value for each row
  when (old.salt is not null and new.salt is null) execute function refuse_erasure_while_held();
create trigger hold_paper before update on paper for each row
  when (old.content is not null and new.content is null) execute function refuse_erasure_while_held();
create trigger hold_file before update on material_file for each row
  when (not old.removed and new.removed) execute function refuse_erasure_while_held();

create table data_export (
  id uuid primary key,
  person_id uuid not null references person,
  asked_at timestamptz not null,
  status text not null check (status in ('waiting', 'ready', 'expired')),
  done int not null default 0,
  total int not null default 0,
  size bigint,
  ready_at timestamptz,
  expires_on date
);
create index on data_export (person_id, asked_at desc);
create unique index one_export_at_a_time on data_export (person_id) where status = 'waiting';
comment on table data_export is 'Everything about one person as one file, made by a job, kept seven days.';

-- Day of the last act of a closed case: from it retention is counted.
create index closed_since on case_file (procedure, ((record->'acts'->-1->>'on'))) where final;

grant select, insert, update on legal_hold, data_export to qiao_app;
