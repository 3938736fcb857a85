-- Seal and log: what was sealed, what happened to each paper, and the public append-only log of it (RFC 6962 tree). Events of a case
-- become a chain, so that one changed byte in one of them is found and named.

-- Each event carries the hash of itself and the one before.
alter table case_event add column chain bytea;

create function event_link(p_before bytea, p_seq int, p_version int, p_kind text, p_data jsonb, p_at timestamptz, p_person text)
returns bytea language sql stable as $$
  select sha256(coalesce(p_before, ''::bytea)
    || convert_to(jsonb_build_array(p_seq, p_version, p_kind, p_data, extract(epoch from p_at)::text, p_person)::text, 'UTF8'))
$$;

create function chain_event() returns trigger
language plpgsql as $$
begin
  new.chain := event_link(
    (select chain from case_event where case_id = new.case_id and seq < new.seq order by seq desc limit 1),
    new.seq, new.version, new.kind, new.data, new.at, new.person);
  return new;
end $$;

do $$
declare
  e record;
  v_case uuid;
  v_chain bytea;
begin
  for e in select * from case_event order by case_id, seq loop
    if v_case is distinct from e.case_id then v_chain := null; end if;
    v_case := e.case_id;
    v_chain := event_link(v_chain, e.seq, e.version, e.kind, e.data, e.at, e.person);
    update case_event set chain = v_chain where case_id = e.case_id and seq = e.seq;
  end loop;
end $$;
alter table case_event alter column chain set not null;
create trigger chain_event before insert on case_event for each row execute function chain_event();

create table paper_seal (
  paper_id uuid primary key references paper,
  sha256 bytea check (octet_length(sha256) = 32),
  salt bytea check (octet_length(salt) = 32),
  level text not null check (level in ('B-B', 'B-T')),
  sealed_at timestamptz not null
);
create unique index on paper_seal (sha256);
comment on table paper_seal is 'The sealed file of a paper: its hash, and the salt of its commitments in the log. Both are emptied with the paper''s content.';
grant select, insert on paper_seal to qiao_app;

create table paper_event (
  id bigint generated always as identity primary key,
  paper_id uuid not null references paper,
  n int not null,
  kind text not null check (kind in ('issued', 'valid', 'expired', 'revoked', 'replaced', 'void')),
  unique (paper_id, n)
);
comment on table paper_event is 'What happened to a paper, in its order; each becomes one leaf of the public log. Papers issued before there was a log have no first event.';
grant select, insert on paper_event to qiao_app;

create function paper_happened() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into paper_event (paper_id, n, kind) values (new.id, 0, 'issued');
  else
    insert into paper_event (paper_id, n, kind)
    select new.id, max(n) + 1, new.status from paper_event where paper_id = new.id having max(n) is not null;
    if found then perform enqueue('log-paper', jsonb_build_object('paper', new.id)); end if;
  end if;
  return null;
end $$;
create trigger paper_issued after insert on paper for each row execute function paper_happened();
create trigger paper_changed after update of status on paper for each row when (old.status is distinct from new.status) execute function paper_happened();

-- With the content goes what would tie a leaf of the log to this paper.
create function erase_seal() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update paper_seal set sha256 = null, salt = null where paper_id = new.id;
  return null;
end $$;
create trigger paper_erased after update of content on paper for each row when (new.content is null and old.content is not null) execute function erase_seal();

create table log_leaf (
  index bigint primary key check (index >= 0),
  entry bytea not null check (octet_length(entry) = 32),
  event_id bigint not null unique references paper_event,
  day date not null,
  case_seq int,
  case_chain bytea,
  at timestamptz not null
);
comment on table log_leaf is 'Leaves of the public log, in order and without gap. entry is a salted commitment; case_seq and case_chain say up to which event the leaf of an issue also vouches for its case.';

create table log_node (
  level int not null,
  index bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);
comment on table log_node is 'Hashes of the full subtrees: level 0 are leaves, node (l, i) covers leaves i·2^l to (i+1)·2^l.';

create table log_checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null
);
create table log_key (
  vkey text primary key,
  first_used timestamptz not null
);
grant select, insert on log_leaf, log_node, log_checkpoint, log_key to qiao_app;
grant usage on all sequences in schema public to qiao_app;
