-- Papers after they are issued: locked, delivered with proof, and what was filed against them.

-- An issued paper is definitive: who it belongs to, its number, its day and its code never change; its words only vanish (erasure).
-- A paper that is void keeps its number (0 §10 N2).
create function keep_issued_paper() returns trigger
language plpgsql as $$
begin
  if (new.id, new.case_id, new.paper, new.number, new.issued_on, new.code, new.verifiable)
     is distinct from (old.id, old.case_id, old.paper, old.number, old.issued_on, old.code, old.verifiable) then
    raise exception 'an issued paper does not change' using errcode = 'QI424';
  end if;
  if new.content is distinct from old.content and new.content is not null then
    raise exception 'the words of an issued paper do not change' using errcode = 'QI424';
  end if;
  if old.status <> 'valid' and new.status = 'valid' then
    raise exception 'a paper that lost its effect does not regain it' using errcode = 'QI424';
  end if;
  return new;
end $$;
create trigger paper_is_definitive before update on paper for each row execute function keep_issued_paper();

create table delivery (
  id bigint generated always as identity primary key,
  paper_id uuid not null references paper,
  case_id uuid not null references case_file,
  way text not null check (way in ('portal', 'email', 'window', 'left', 'post', 'notice')),
  what text not null check (what in ('sent', 'received', 'readable', 'read')),
  on_day date not null,
  abroad boolean not null default false,
  proof text not null default '',
  attempts text not null default '',
  by_person text not null,
  at timestamptz not null
);
create index on delivery (case_id);
create unique index delivery_portal_once on delivery (paper_id, what) where way = 'portal';
comment on table delivery is 'Facts of delivery (0 §6), append-only. The day of delivery is computed from them by rule, never stored. proof: post number, message number, who signed; emptied with the paper''s words.';

create table delivery_consent (
  id bigint generated always as identity primary key,
  case_id uuid not null references case_file,
  agreed boolean not null,
  on_day date not null,
  by_person text not null,
  at timestamptz not null
);
create index on delivery_consent (case_id, id);
comment on table delivery_consent is 'Consent to electronic service and its withdrawal (民事诉讼法 90), append-only; the latest counts. Before the first line the application form''s own answer counts.';

create table remedy_link (
  id uuid primary key,
  case_id uuid not null references case_file,
  paper_id uuid not null references paper,
  kind text not null check (kind in ('reconsideration', 'suit')),
  number text not null,
  body text not null,
  filed_on date not null,
  told_by text not null check (told_by in ('office', 'applicant')),
  by_person text not null,
  at timestamptz not null,
  unique (paper_id, kind, number)
);
create index on remedy_link (case_id);
comment on table remedy_link is 'Reconsiderations and suits against a decision, as the office records them or the applicant tells them. Append-only.';

create table remedy_result (
  id bigint generated always as identity primary key,
  link_id uuid not null references remedy_link,
  result text not null check (result in ('upheld', 'changed', 'revoked', 'unlawful', 'withdrawn', 'dismissed', 'settled')),
  decided_on date not null,
  note text not null default '',
  by_person text not null,
  at timestamptz not null
);
create index on remedy_result (link_id);
comment on table remedy_result is 'What became of a reconsideration or suit; a later line corrects an earlier one.';

-- Free words of proof go with the words of the paper they belong to. The application may not change a fact itself.
create function forget_proof() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update delivery set proof = '', attempts = '' where paper_id = new.id;
  return new;
end $$;
revoke all on function forget_proof() from public;
create trigger proof_goes_with_words after update of content on paper
  for each row when (old.content is not null and new.content is null) execute function forget_proof();

grant select, insert on delivery, delivery_consent, remedy_link, remedy_result to qiao_app;
grant usage on all sequences in schema public to qiao_app;
