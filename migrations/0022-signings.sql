-- Links by which people named in a form sign: the token as a hash only, and for which entry as it stood, as a hash too.

create table signing_link (
  token_hash bytea primary key,
  case_id uuid not null references case_file,
  signing text not null,
  entry_hash bytea not null,
  sent_at timestamptz not null,
  sent_by text not null,
  last_day date not null,
  ended_at timestamptz,
  fact uuid
);
create index on signing_link (case_id, signing);
comment on table signing_link is 'One letter each. It ends after its last day, by a newer one, and when the entry is no longer as it was; fact: the signature or objection given by it.';

-- With the values of a case its links go too: they would lead to nothing.
create function drop_signing_links() returns trigger language plpgsql as $$
begin
  delete from signing_link where case_id = new.case_id;
  return null;
end $$;
create trigger drop_signing_links after insert on case_event
  for each row when (new.kind = 'erased') execute function drop_signing_links();

grant select, insert, update, delete on signing_link to qiao_app;
