-- Identity: second factors, passkeys, the city's identity provider, sessions that can be listed, one-time links, lock-out, a log of its own.

alter table person
  alter column password_hash drop not null,
  add column email text check (email = lower(email)),
  add column email_verified_on date,
  add column invited_on date,
  add column joined_on date,
  add column disabled_on date;
comment on table person is 'People who sign in. Passwords are scrypt hashes; none for those who use passkeys, links or the city''s identity provider alone.';
comment on column person.joined_on is 'Day on which an invited person took the invitation up; until then nobody can sign in as this person.';
-- Logins that are addresses were the address until now.
update person set email = login where login like '%_@_%';
create unique index on person (email) where email is not null;

-- A session or API token. Last use is kept as a day; idle_at moves in steps, so that most requests write nothing.
alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column name text not null default '',
  add column device text not null default '',
  add column seen_on date,
  add column idle_at timestamptz,
  add column proved_at timestamptz,
  add column scope text[],
  add column procedures text[];
comment on column session.proved_at is 'When this person last proved who they are in this session; changes of security need a fresh proof.';
comment on column session.scope is 'What a token may do: read, act, admin:<area>. Null: whatever its person may.';

-- One-time tickets: mail links, the step between password and second factor, challenges of passkeys, the way to the identity provider.
create table ticket (
  token_hash bytea primary key,
  purpose text not null,
  person_id uuid references person,
  data jsonb not null default '{}',
  tries int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on ticket (person_id, purpose);
create index on ticket (expires_at);
comment on table ticket is 'Taken by deleting it: each works once. Only the hash of its token is kept.';

create table totp (
  person_id uuid primary key references person,
  sealed bytea not null,
  confirmed_on date,
  last_step bigint not null default 0
);
comment on table totp is 'Secret of the authenticator app, sealed with the office''s key, which lies outside the database. last_step: no code works twice.';

create table recovery_code (
  person_id uuid not null references person,
  code_hash bytea not null,
  primary key (person_id, code_hash)
);

create table passkey (
  id text primary key,
  person_id uuid not null references person,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_on date not null,
  used_on date
);
create index on passkey (person_id);

create table oidc_account (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person,
  linked_on date not null,
  primary key (issuer, subject)
);
create index on oidc_account (person_id);

create table sign_in_lock (
  key_hash bytea primary key,
  fails int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_lock is 'Failed tries an account and an address, both as keyed hashes; unknown accounts are counted like known ones.';

create table identity_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  person_id uuid references person,
  by_person uuid references person,
  address_hash bytea,
  detail jsonb not null default '{}'
);
create index on identity_event (person_id, id desc);
comment on table identity_event is 'Append-only. No passwords, no codes, no tokens; addresses as keyed hashes only.';

-- Other rights, another session: whoever's posts in the office change signs in again. Tokens read the posts of the day at every
-- request; posts in a unit are given by its own people and ask nobody to sign in again.
create function end_sessions_of_post() returns trigger
language plpgsql as $$
declare
  v_post post := case when tg_op = 'DELETE' then old else new end;
begin
  delete from session where kind = 'session' and person_id = v_post.person_id and v_post.body not like 'unit:%';
  return null;
end $$;
create trigger end_sessions_of_post after insert or update or delete on post
for each row execute function end_sessions_of_post();

grant select, insert, update, delete on ticket, totp, passkey, sign_in_lock to qiao_app;
grant select, insert, delete on recovery_code, oidc_account to qiao_app;
grant select, insert on identity_event to qiao_app;
grant usage on all sequences in schema public to qiao_app;
