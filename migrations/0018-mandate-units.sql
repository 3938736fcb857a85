-- A mandate to an association or a unit: its liaisons and leaders act for the principal. A power of attorney on file limits it.

alter table mandate
  alter column agent drop not null,
  add agent_unit uuid references unit,
  add accepted_by uuid references person,
  add deed_file uuid,
  add deed_name text,
  add deed_type text,
  add deed_size int,
  add deed_sha256 bytea,
  add deed_until date,
  add deed_by uuid references person,
  add deed_on date,
  add check ((agent is null) <> (agent_unit is null)),
  add check (agent_unit is distinct from unit or agent_unit is null),
  add last_day date not null generated always as (least(until_day, deed_until)) stored;
update mandate set accepted_by = agent where accepted_at is not null;
create index on mandate (agent_unit) where agent_unit is not null;
create index mandate_agent_body on mandate (('unit:' || agent_unit::text)) where agent_unit is not null;
comment on column mandate.agent_unit is 'The unit whose liaisons and leaders stand in; who of them acted, the case says.';
comment on column mandate.last_day is 'The earlier of the last day given and that of the power of attorney on file (0 §4.1): no mandate outlives its paper.';
