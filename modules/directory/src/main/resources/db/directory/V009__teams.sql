-- Who put somebody into a team or took them out on a screen; what a school's file told was put there by nobody in
-- particular, and only that is replaced when the file is applied again.
alter table directory.enrolment
  add column entered_by uuid,
  add column entered_at timestamptz,
  add column ended_by uuid,
  add column ended_at timestamptz;

-- The same for absences, which are taken back, never deleted, once a screen has told them.
alter table directory.absence drop constraint absence_pkey;
alter table directory.absence
  add column id uuid primary key default gen_random_uuid(),
  add column entered_by uuid,
  add column entered_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_at timestamptz;
create unique index one_absence_of_a_file on directory.absence (person_id, first_day, last_day)
  where entered_by is null;
create index absence_of_person on directory.absence (person_id) where withdrawn_at is null;

-- Working hours that a screen told are left alone by a file.
alter table directory.working_pattern
  add column entered_by uuid,
  add column entered_at timestamptz;
