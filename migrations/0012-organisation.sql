-- The organisation's changes with their day in force, what administrators did, and the ways the audit reads the logs.

create table organisation_change (
  id bigint generated always as identity primary key,
  change text not null check (change in ('opened', 'renamed', 'closed', 'merged', 'post-made', 'post-changed', 'post-abolished', 'withdrawn')),
  valid_from date not null,
  body text not null,
  role text,
  title_zh text,
  title_en text,
  kind text,
  into_body text,
  seats int check (seats > 0),
  source text not null check (length(source) between 2 and 400),
  set_by uuid not null references person,
  set_at timestamptz not null,
  undoes bigint unique references organisation_change
);
create index on organisation_change (body, valid_from);
comment on table organisation_change is 'Append-only. How bodies and posts changed since the law book was written, each with its day in force and the paper that ordered it; a change that has not come into force is withdrawn by a row that undoes it.';

create table admin_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  by_person uuid not null references person,
  person_id uuid references person,
  subject text not null default '',
  reason text not null default '',
  detail jsonb not null default '{}'
);
create index on admin_event (at desc, id desc);
create index on admin_event (person_id, id desc);
create index on admin_event (kind, subject, id desc);
comment on table admin_event is 'Append-only: what administrators, personnel and auditors did, to whom, why. No content of cases.';

-- The audit reads all logs by day; only the line of the act itself, not the events it brought about.
create index on case_event (at desc) where kind = 'acted';
create index on look (at desc, id desc);
create index on identity_event (at desc, id desc);

grant select, insert on organisation_change, admin_event to qiao_app;
grant usage on all sequences in schema public to qiao_app;
