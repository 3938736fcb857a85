-- Mail as a log: what went to whom, when, and what became of it; the wish to be told by mail; failed jobs that a person settles.

create table mail (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  person_id uuid references person,
  case_id uuid references case_file,
  notice_id bigint references notice,
  address text,
  lang text check (lang in ('zh', 'en')),
  subject jsonb not null,
  body jsonb,
  link jsonb,
  status text not null default 'queued' check (status in ('queued', 'sent', 'failed', 'kept')),
  tries int not null default 0,
  last_error text,
  created_at timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  unique (notice_id, person_id)
);
create index on mail (created_at desc, id desc);
create index on mail (status, created_at desc, id desc);
create index on mail (case_id);
comment on table mail is 'One row a letter. Its id is its Message-ID, whatever number of tries. Text and link of a letter that is not a case''s are emptied once it is sent, for they may hold a one-time token; the address is emptied when the log''s time is over.';
grant select, insert, update on mail to qiao_app;

-- Consent to electronic service (Civil Procedure Law art. 90 as the model): each choice is a row of its own; the newest holds.
create table mail_choice (
  id bigint generated always as identity primary key,
  person_id uuid not null references person,
  wanted boolean not null,
  lang text check (lang in ('zh', 'en')),
  text_version text not null,
  day date not null,
  at timestamptz not null
);
create index on mail_choice (person_id, id desc);
comment on table mail_choice is 'Whether a person wants notices by mail, in which language (none: both), and which text was agreed to on which day. Only added to.';
grant select, insert on mail_choice to qiao_app;

-- A job only where somebody chose mail once: an act that nobody is mailed about costs nothing more.
create function mail_notices() returns trigger
language plpgsql as $$
begin
  perform enqueue('mail-notice', jsonb_build_object('notice', n.id))
  from told n
  where case when n.recipient ~ '^person:[0-9a-f-]{36}$'
    then exists (select from mail_choice m where m.person_id = substr(n.recipient, 8)::uuid)
    else exists (select from post o join mail_choice m on m.person_id = o.person_id where o.body || ':' || o.role = n.recipient) end;
  return null;
end $$;
create trigger mail_notices after insert on notice
referencing new table as told for each statement execute function mail_notices();

-- Failed jobs are settled by a person: tried again, or put aside. The queue's own row goes with it.
alter table failed_job add column job_id bigint, add column tries int, add column outcome text check (outcome in ('retried', 'dismissed')),
  add column settled_by uuid references person, add column settled_at timestamptz;
create index on failed_job (id desc) where outcome is null;

create function settle_failed_job(p_id bigint, p_outcome text, p_by uuid, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_job failed_job;
begin
  update failed_job set outcome = p_outcome, settled_by = p_by, settled_at = p_at where id = p_id and outcome is null returning * into v_job;
  if not found then return false; end if;
  if p_outcome = 'retried' then perform enqueue(v_job.task, v_job.payload); end if;
  if v_job.job_id is not null then perform graphile_worker.complete_jobs(array[v_job.job_id]); end if;
  return true;
end $$;

-- Jobs that failed and will be tried again by themselves; their payload stays inside.
create function waiting_jobs(p_limit int) returns table (id bigint, task text, tries int, most int, error text, again_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select j.id::bigint, j.task_identifier, j.attempts::int, j.max_attempts::int, j.last_error, j.run_at
  from graphile_worker.jobs j
  where j.attempts > 0 and j.attempts < j.max_attempts and j.locked_at is null and j.last_error is not null
  order by j.run_at, j.id limit p_limit;
end $$;

create function run_job_now(p_id bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from graphile_worker.jobs j where j.id = p_id and j.attempts > 0 and j.attempts < j.max_attempts) then return false; end if;
  perform graphile_worker.reschedule_jobs(array[p_id], run_at := now());
  return true;
end $$;

revoke all on function settle_failed_job(bigint, text, uuid, timestamptz), waiting_jobs(int), run_job_now(bigint) from public;
grant execute on function settle_failed_job(bigint, text, uuid, timestamptz), waiting_jobs(int), run_job_now(bigint) to qiao_app;
grant usage on all sequences in schema public to qiao_app;
