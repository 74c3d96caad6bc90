-- Governors are entered by the school or the trust; no roster brings or ends them.
alter table directory.person drop constraint person_kind_check;
alter table directory.person
  add constraint person_kind_check check (kind in ('PUPIL', 'GUARDIAN', 'STAFF', 'GOVERNOR'));

-- Who gave a role and who ended it; what a school's file told ('SETUP') was given by nobody in particular. A file
-- applied again leaves alone what the school gave on its own screens ('SCHOOL').
alter table directory.role_assignment
  add column source text not null default 'SETUP' check (source in ('SETUP', 'SCHOOL')),
  add column given_by uuid,
  add column given_at timestamptz,
  add column ended_by uuid,
  add column ended_at timestamptz;
create index assignment_of_school on directory.role_assignment (school_id, duty);

-- By when the school looks at a restriction again; empty where it has not said.
alter table directory.restriction add column review_on date;

-- The words of a name, folded, with one blank between them: "O'Nyame-Świątek" is "o nyame swiatek".
create function directory.words(name text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(lower(directory.folded(name)), '[[:space:][:punct:]‘ʼ´`–—]+', ' ', 'g'));

grant execute on function directory.words(text) to gp_app;

-- By family name, which is also the order of lists; and once more with what an apostrophe parts written together, so
-- that "obrien" finds O'Brien.
alter table directory.person
  add column find_key text collate "C" not null
    generated always as (directory.words(family_name || ' ' || given_name)) stored,
  add column find_words text collate "C" not null
    generated always as (' ' || directory.words(family_name || ' ' || given_name) || ' '
      || directory.words(translate(family_name || ' ' || given_name, '''’‘ʼ', ''))) stored;
create index person_in_order on directory.person (school_id, find_key, id) where ended_on is null;
create index pupils_of_class on directory.enrolment (class_id) where role = 'PUPIL' and not gone;
