-- Schools, their calendars and their people. Days are local to the school. "ended_on" is the first day on which
-- something no longer holds; null while no end is known.

-- The trust's schools are public facts, so this table alone has no row-level security.
create table directory.school (
  id uuid primary key,
  sourced_id text not null unique,
  name text not null,
  office_phone text not null default '',
  zone text not null default 'Europe/London',
  open_weekdays text not null default 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY',
  opens time not null default '08:00',
  closes time not null default '17:30',
  inset_days_open boolean not null default true,
  -- Another number after every change of the calendar, from a sequence: a rolled-back change never gives its away.
  calendar_revision bigint not null default 0,
  ended_on date
);

create sequence directory.calendar_revision;

create table directory.term (
  school_id uuid not null references directory.school,
  name text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  primary key (school_id, first_day, name)
);

create table directory.calendar_day (
  school_id uuid not null references directory.school,
  day date not null,
  kind text not null check (kind in ('CLOSURE', 'INSET', 'CLOSED_PART')),
  part_from time,
  part_until time,
  reason text not null,
  position integer not null,
  primary key (school_id, position)
);

-- What somebody of the school decided for one date; kept when it is lifted.
create table directory.day_override (
  id uuid primary key,
  school_id uuid not null references directory.school,
  day date not null,
  is_open boolean not null,
  opens time,
  closes time,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  version bigint not null
);
create unique index one_override_in_force on directory.day_override (school_id, day) where lifted_at is null;

create table directory.person (
  id uuid primary key,
  school_id uuid not null references directory.school,
  sourced_id text not null,
  kind text not null check (kind in ('PUPIL', 'GUARDIAN', 'STAFF')),
  roster_role text not null,
  given_name text not null,
  family_name text not null,
  email text,
  enabled boolean not null,
  ended_on date,
  unique (school_id, sourced_id)
);
create index person_by_email on directory.person (school_id, lower(email)) where email is not null;
create index staff_of_school on directory.person (school_id) where kind = 'STAFF';

create table directory.school_class (
  id uuid primary key,
  school_id uuid not null references directory.school,
  sourced_id text not null,
  name text not null,
  class_type text not null,
  ended_on date,
  unique (school_id, sourced_id)
);

-- Who is in a class. A row is never opened again: who comes back gets a new one.
create table directory.enrolment (
  id uuid primary key,
  school_id uuid not null references directory.school,
  sourced_id text not null,
  class_id uuid not null references directory.school_class,
  person_id uuid not null references directory.person,
  role text not null check (role in ('PUPIL', 'TEACHER', 'COVER', 'ASSISTANT')),
  is_primary boolean not null,
  from_day date not null,
  ended_on date,
  source text not null check (source in ('ROSTER', 'SCHOOL')),
  gone boolean not null default false
);
create unique index one_row_per_enrolment on directory.enrolment (school_id, source, sourced_id) where not gone;
create index enrolment_of_person on directory.enrolment (person_id);
create index team_of_class on directory.enrolment (class_id) where role <> 'PUPIL';

-- A guardian's link to a child; like an enrolment, who comes back gets a new row.
create table directory.guardian_link (
  id uuid primary key,
  school_id uuid not null references directory.school,
  guardian_id uuid not null references directory.person,
  child_id uuid not null references directory.person,
  relation text not null,
  responsibility text not null check (responsibility in ('YES', 'NO', 'UNKNOWN')),
  lives_with boolean not null default false,
  may_message boolean not null default true,
  may_see_feed boolean not null default true,
  may_see_journal boolean not null default true,
  from_day date not null,
  ended_on date,
  source text not null check (source in ('ROSTER', 'SCHOOL'))
);
create unique index one_link_in_force on directory.guardian_link (guardian_id, child_id) where ended_on is null;
create index link_of_child on directory.guardian_link (child_id);

-- Belongs to Gatepost alone: an import never touches it (rules 6).
create table directory.restriction (
  id uuid primary key,
  school_id uuid not null references directory.school,
  guardian_id uuid not null references directory.person,
  child_id uuid not null references directory.person,
  kind text not null check (kind in ('NO_ACCESS', 'NO_PICTURES', 'OFFICE_READS_FIRST', 'NO_CONTACT_DETAILS')),
  reason text not null,
  imposed_by uuid not null,
  imposed_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  version bigint not null
);
create unique index one_restriction_in_force on directory.restriction (guardian_id, child_id, kind)
  where lifted_at is null;

create table directory.role_assignment (
  id uuid primary key,
  school_id uuid not null references directory.school,
  person_id uuid not null references directory.person,
  duty text not null,
  position integer not null,
  from_day date not null,
  ended_on date
);
create unique index one_assignment_in_force on directory.role_assignment (school_id, duty, person_id)
  where ended_on is null;
create index assignment_of_person on directory.role_assignment (person_id);

-- Somebody without a row here is there whenever the school is open.
create table directory.working_day (
  school_id uuid not null references directory.school,
  person_id uuid not null references directory.person,
  weekday text not null,
  from_time time not null,
  until_time time not null,
  primary key (person_id, weekday)
);

-- A pattern that works on no weekday is one too.
create table directory.working_pattern (
  school_id uuid not null references directory.school,
  person_id uuid not null references directory.person,
  primary key (person_id)
);

create table directory.absence (
  school_id uuid not null references directory.school,
  person_id uuid not null references directory.person,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  primary key (person_id, first_day, last_day)
);

do $$
declare
  of_school text;
begin
  foreach of_school in array array[
    'term', 'calendar_day', 'day_override', 'person', 'school_class', 'enrolment', 'guardian_link', 'restriction',
    'role_assignment', 'working_pattern', 'working_day', 'absence']
  loop
    execute format('alter table directory.%I enable row level security', of_school);
    execute format(
      'create policy of_school on directory.%I using (school_id = nullif(current_setting(''app.school'', true), '''')::uuid)',
      of_school);
  end loop;
end
$$;

grant usage on schema directory to gp_app;
grant usage on sequence directory.calendar_revision to gp_app;
-- What has been known is ended, never deleted.
grant select, insert, update on
  directory.school, directory.day_override, directory.person, directory.school_class, directory.enrolment,
  directory.guardian_link, directory.restriction, directory.role_assignment to gp_app;
-- What the school told as a whole is replaced as a whole.
grant select, insert, update, delete on
  directory.term, directory.calendar_day, directory.working_pattern, directory.working_day, directory.absence to gp_app;
