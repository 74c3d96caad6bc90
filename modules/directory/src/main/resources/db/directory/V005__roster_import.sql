-- Every import of a roster: those that wait to be looked at, and what became of the others. The nil school is the trust
-- as a whole.
create table directory.roster_import (
  id uuid primary key,
  school_id uuid not null,
  position bigint not null generated always as identity,
  state text not null check (state in ('REFUSED', 'WAITING', 'ACCEPTED', 'THROWN_AWAY')),
  sent_at timestamptz not null,
  sent_by uuid not null,
  sender text not null,
  decided_at timestamptz,
  decided_by uuid,
  version text not null,
  -- of each file as it was sent, by name: users.csv sha256:...
  hashes text not null,
  -- of everything that the preview promises to do; another one means that something changed meanwhile
  fingerprint text not null,
  check ((state in ('ACCEPTED', 'THROWN_AWAY')) = (decided_at is not null))
);
create index roster_import_latest on directory.roster_import (school_id, position desc);

-- What was read of the files, without columns that are not used. Kept while it waits, and of the import that was
-- accepted last, on which changes (a delta) build.
create table directory.roster_import_file (
  import_id uuid not null references directory.roster_import,
  school_id uuid not null,
  name text not null,
  content bytea not null,
  primary key (import_id, name)
);

create table directory.roster_import_count (
  import_id uuid not null references directory.roster_import,
  school_id uuid not null,
  at_school text not null,
  kind text not null,
  added integer not null,
  changed integer not null,
  ended integer not null,
  primary key (import_id, at_school, kind)
);

-- What is wrong with the files, what has to be confirmed, and what is worth a look.
create table directory.roster_import_finding (
  import_id uuid not null references directory.roster_import,
  school_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('FAULT', 'MASS_END', 'NOTE')),
  file text not null,
  line bigint not null,
  of_column text not null,
  problem text not null,
  remedy text not null,
  primary key (import_id, position)
);

-- The preview, record by record; gone when it is decided.
create table directory.roster_import_change (
  import_id uuid not null references directory.roster_import,
  school_id uuid not null,
  position bigint not null,
  at_school text not null,
  kind text not null,
  act text not null check (act in ('ADDED', 'CHANGED', 'ENDED')),
  sourced_id text not null,
  before text not null,
  after text not null,
  suspect boolean not null,
  -- what is searched: without case and diacritics
  folded text not null,
  primary key (import_id, position)
);
create index suspects_of_import on directory.roster_import_change (import_id) where suspect;

do $$
declare
  of_school text;
begin
  foreach of_school in array array[
    'roster_import', 'roster_import_file', 'roster_import_count', 'roster_import_finding', 'roster_import_change']
  loop
    execute format('alter table directory.%I enable row level security', of_school);
    execute format('alter table directory.%I force row level security', of_school);
    execute format(
      'create policy of_school on directory.%I using (school_id = nullif(current_setting(''app.school'', true), '''')::uuid)',
      of_school);
  end loop;
end
$$;

grant select, insert, update on directory.roster_import to gp_app;
grant select, insert on directory.roster_import_count, directory.roster_import_finding to gp_app;
grant select, insert, delete on directory.roster_import_file, directory.roster_import_change to gp_app;
