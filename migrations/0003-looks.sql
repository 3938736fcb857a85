-- Who looked at whose file, when (PIPL arts 5-6, 44; dossier floor: every read of sensitive data is logged). Only added to, never changed.
create table look (
  id bigint generated always as identity primary key,
  case_id uuid not null references case_file,
  person_id uuid not null references person,
  post text not null,
  what text not null,
  day date not null,
  at timestamptz not null,
  unique (case_id, person_id, what, day)
);
comment on table look is 'One line a person, thing and day: the first look of the day. The applicant sees it.';
grant select, insert on look to qiao_app;
grant usage on all sequences in schema public to qiao_app;
