-- The house: people, cases as logs, values apart from the log, clocks, queues, papers, registers, numbers.
-- The application's role may add events; it can neither change nor delete them (invariant 4).

do $$ begin
  if not exists (select from pg_roles where rolname = 'qiao_app') then create role qiao_app nologin; end if;
end $$;

create table person (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  kind text not null check (kind in ('applicant', 'staff', 'other')),
  password_hash text not null,
  disabled boolean not null default false,
  created_at timestamptz not null
);
comment on table person is 'People who sign in. Passwords are scrypt hashes.';

create table post (
  person_id uuid not null references person,
  role text not null,
  body text not null,
  from_day date not null,
  until_day date,
  primary key (person_id, role, body, from_day)
);

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('session', 'token')),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on session (person_id);

create table setting (
  key text not null,
  value jsonb not null,
  valid_from date not null,
  source text not null,
  set_by uuid references person,
  primary key (key, valid_from)
);
comment on table setting is 'Parameters of the law book with the day from which they hold; open cases keep the value of their submission day.';

create table definition (
  procedure text not null,
  edition int not null,
  hash text not null,
  in_force date not null,
  value jsonb not null,
  published_at timestamptz not null,
  primary key (procedure, edition)
);
comment on table definition is 'Published editions. A published edition never changes; its hash is compared at start (invariant 7).';

create table number_series (
  series text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (series, year)
);
comment on table number_series is 'Gapless serials: drawn inside the transaction of the act, so a failed act gives its number back (0 §10 N1).';

create table case_file (
  id uuid primary key,
  number text not null unique,
  procedure text not null,
  edition int not null,
  state text not null,
  final boolean not null default false,
  version int not null,
  last_seq int not null,
  applicant uuid not null references person,
  district text,
  opened_on date not null,
  track_code text not null,
  next_due date,
  bodies text[] not null,
  record jsonb not null,
  terms text[] not null,
  name text not null,
  foreign key (procedure, edition) references definition (procedure, edition)
);
create index on case_file (applicant);
create index on case_file using gin (terms);
create index on case_file (procedure, state);
comment on column case_file.record is 'What the log amounts to, without personal values; equal to its replay (checked by ./qiao verify).';

create table case_event (
  case_id uuid not null references case_file,
  seq int not null,
  version int not null,
  kind text not null,
  data jsonb not null,
  at timestamptz not null,
  person text not null,
  primary key (case_id, seq)
);
comment on table case_event is 'Append-only. Holds paths and commitments, never personal values.';

create table case_value (
  case_id uuid not null references case_file,
  path text not null,
  seq int not null,
  value jsonb,
  salt bytea,
  commitment bytea not null,
  primary key (case_id, path, seq)
);
comment on table case_value is 'Personal values. commitment = sha256(salt || value as text). Erasure empties value and salt, the commitment stays.';

create table case_clock (
  case_id uuid not null references case_file,
  clock text not null,
  n int not null,
  due date,
  running boolean not null,
  primary key (case_id, clock, n)
);
create index on case_clock (due) where running;

create table queue_entry (
  post text not null,
  sort_due date not null,
  case_id uuid not null references case_file,
  primary key (post, sort_due, case_id)
);
create index on queue_entry (case_id);
comment on table queue_entry is 'One row for each post a case waits for (body:role), and one for each body that takes part (body:*), by nearest limit.';

create table material_file (
  id uuid primary key,
  case_id uuid not null references case_file,
  material text not null,
  name text not null,
  type text not null,
  size int not null check (size > 0),
  sha256 bytea not null,
  received_on date not null,
  by_person uuid not null references person,
  removed boolean not null default false
);
create index on material_file (case_id);

create table paper (
  id uuid primary key,
  case_id uuid not null references case_file,
  paper text not null,
  number text not null,
  issued_on date not null,
  valid_until date,
  status text not null check (status in ('valid', 'expired', 'revoked', 'replaced', 'void')),
  code text not null,
  verifiable boolean not null,
  content jsonb,
  file text,
  rendered_at timestamptz,
  unique (number, paper, id)
);
create index on paper (case_id);
create index on paper (number) where verifiable;

create table register_row (
  register text not null,
  case_id uuid not null references case_file,
  number text not null,
  version int not null,
  values jsonb not null,
  terms text[] not null,
  primary key (register, case_id)
);
create index on register_row (register, number);

create table notice (
  id bigint generated always as identity primary key,
  recipient text not null,
  case_id uuid not null references case_file,
  text_zh text not null,
  text_en text not null,
  at timestamptz not null
);
create index on notice (recipient, id desc);

create table act_key (
  person text not null,
  key text not null,
  case_id uuid not null,
  request_hash bytea not null,
  changes jsonb not null,
  at timestamptz not null,
  primary key (person, key)
);
comment on table act_key is 'Idempotency keys: a repeated act finds its first answer.';

create table verify_try (
  address_hash bytea not null,
  at timestamptz not null,
  found boolean not null
);
create index on verify_try (address_hash, at desc);

create table failed_job (
  id bigint generated always as identity primary key,
  task text not null,
  payload jsonb not null,
  error text not null,
  at timestamptz not null
);
