-- Units that file, mandates, absences and saved phrases. Posts in a unit are posts like others, with the body unit:<id>.

create table unit (
  id uuid primary key,
  name text not null check (length(name) between 2 and 100),
  uscc text not null unique,
  kind text not null,
  district text,
  created_at timestamptz not null,
  created_by uuid not null references person,
  confirmed_on date,
  confirmed_by uuid references person,
  ended_on date
);
comment on table unit is 'Units that file through their own clerks and leaders. Confirmed: the office compared the code with the certificate.';

create table mandate (
  id uuid primary key,
  principal uuid references person,
  unit uuid references unit,
  agent uuid not null references person,
  power text not null check (power in ('read', 'act')),
  procedures text[],
  cases uuid[],
  relation text not null check (relation in ('lawyer', 'relative', 'association', 'unit', 'other')),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  given_at timestamptz not null,
  given_by uuid not null references person,
  accepted_at timestamptz,
  ended_on date,
  ended_by uuid references person,
  check ((principal is null) <> (unit is null)),
  check (principal is distinct from agent)
);
create index on mandate (agent);
create index on mandate (principal);
create index on mandate (unit);
comment on table mandate is 'Who may read or act for whom, for which procedures or cases, until which day (民法典 161-175). Ended early, never deleted.';

create table absence (
  id uuid primary key,
  person uuid not null references person,
  deputy uuid not null references person check (deputy <> person),
  posts text[],
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  set_by uuid not null references person,
  set_at timestamptz not null,
  ended_on date
);
create index on absence (deputy);
create index on absence (person);
comment on table absence is 'Absence cover (代理): the deputy holds the posts (all, or body:role) from day to day.';

create table phrase (
  person uuid not null references person,
  n int not null,
  text text not null check (length(text) between 1 and 300),
  primary key (person, n)
);
comment on table phrase is 'Saved phrases of a person for opinions (常用意见).';

create function is_draft(p_bodies text[]) returns boolean language sql immutable as $$
  -- A draft belongs to nobody of the office: no body, or only the unit that writes it.
  select not exists (select from unnest(p_bodies) as b where b not like 'unit:%')
$$;

grant select, insert, update on unit, mandate, absence to qiao_app;
grant select, insert, update, delete on phrase to qiao_app;

-- Lists of everything go by the newest first.
create index on case_file (opened_on desc, id desc);
