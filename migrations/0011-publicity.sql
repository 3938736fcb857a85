-- Public notices, cases that belong together, and nothing more of a person than the public is shown.

create table public_notice (
  id uuid primary key,
  case_id uuid not null references case_file,
  procedure text not null,
  duty text not null,
  notice text not null,
  kind text not null check (kind in ('proposal', 'result')),
  clock text not null,
  n int not null,
  status text not null check (status in ('open', 'ended', 'withdrawn', 'replaced')),
  published_on date not null,
  content jsonb,
  reason text,
  published_at timestamptz not null,
  changed_at timestamptz not null
);
create index on public_notice (case_id);
create index on public_notice (published_at desc, id) where status = 'open';
comment on table public_notice is 'What is up for the public to read, masked by the engine. The last day is that of the clock; content is emptied when the notice comes down.';

-- A notice comes down with its clock, whoever carries the end out: lapse, withdrawal, a new round, erasure of the case.
create function close_public_notice() returns trigger
language plpgsql as $$
begin
  if new.kind in ('clockLapsed', 'clockStopped') then
    update public_notice set status = 'ended', content = null, changed_at = new.at
    where case_id = new.case_id and clock = new.data->>'clock' and n = (new.data->>'n')::int and status = 'open';
  elsif new.kind = 'noticeDown' then
    update public_notice set status = new.data->>'status', content = null, changed_at = new.at where id = (new.data->>'id')::uuid;
  else
    update public_notice set status = case when status = 'open' then 'ended' else status end, content = null, reason = null, changed_at = new.at
    where case_id = new.case_id;
  end if;
  return null;
end $$;
create trigger close_public_notice after insert on case_event for each row
when (new.kind in ('clockLapsed', 'clockStopped', 'noticeDown', 'erased')) execute function close_public_notice();

create table case_link (
  from_case uuid not null references case_file,
  to_case uuid not null references case_file,
  kind text not null,
  at timestamptz not null,
  primary key (from_case, to_case)
);
create index on case_link (to_case);
-- One invitation to rate for each stage of a case (GB/T 39734).
create unique index on case_link (from_case, kind) where kind like 'rating:%';
comment on table case_link is 'Cases that one case led to: opened by its act, objecting to its notice (objection:<notice>), rating a stage (rating:<state>).';

grant select, insert, update on public_notice to qiao_app;
grant select, insert on case_link to qiao_app;
