-- Threads between parents and staff, and the clocks that run in them (rules 2 to 5).

-- A column of the flow chart that the school has changed; the policy's holds for the others (A3).
create table messaging.flow_step (
  id uuid primary key,
  school_id uuid not null,
  nature text not null,
  position int not null check (position > 0),
  channel text not null,
  duties text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  unique (school_id, nature, position)
);

create table messaging.thread (
  id uuid primary key,
  school_id uuid not null,
  version bigint not null,
  child_id uuid not null,
  guardian_id uuid not null,
  nature text not null,
  named_staff text not null,
  about_office boolean not null,
  -- the guardian was one whose concerns the office reads first
  office_first boolean not null default false,
  concerned_chosen boolean not null,
  opened_at timestamptz not null,
  -- delivery of the first message that was not withdrawn: before it the thread does not exist for staff
  shown_from timestamptz,
  state text not null check (state in ('WAITING', 'TO_BE_CONFIRMED', 'OVERDUE', 'SETTLED')),
  step int not null,
  step_since timestamptz not null,
  further boolean not null,
  -- delivery of the earliest unanswered message
  waiting_from timestamptz,
  promised_for timestamptz,
  -- start of the step's clock: delivery, or for a further step the escalation or the opening after it
  clock_from timestamptz,
  due_at timestamptz,
  -- release of an answer held by quiet hours
  release_at timestamptz,
  asked_again_on date,
  -- failures of the timer one after another, and when it tries again; until then it passes the thread by
  attempts int not null default 0,
  retry_at timestamptz,
  -- the last day on which it was looked whether what is to be confirmed in it is known by now
  recomputed_on date not null default '-infinity',
  -- what belongs to a thread belongs to its school
  unique (school_id, id),
  check ((state in ('WAITING', 'OVERDUE')) = (due_at is not null))
);

-- What the timer asks for every half minute: its size is that of what runs, not of what is stored.
create index thread_due on messaging.thread (school_id, due_at, id) where state = 'WAITING' and retry_at is null;
create index thread_release on messaging.thread (school_id, release_at, id) where release_at is not null;
create index thread_retry on messaging.thread (school_id, retry_at, id) where retry_at is not null;
create index thread_to_be_confirmed on messaging.thread (school_id, recomputed_on) where state = 'TO_BE_CONFIRMED';
create index thread_overdue on messaging.thread (school_id) where state = 'OVERDUE';
create index thread_further on messaging.thread (school_id, step_since, id) where further and state <> 'SETTLED';
create index thread_not_chosen on messaging.thread (school_id) where not concerned_chosen;
create index thread_of_guardian on messaging.thread (school_id, guardian_id, opened_at desc, id desc);

-- The path of a thread along its column: each step once, whatever happens (rules 4).
create table messaging.path_step (
  id uuid primary key,
  school_id uuid not null,
  thread_id uuid not null,
  position int not null,
  channel text not null,
  duties text not null,
  state text not null check (state in ('REACHED', 'PASSED_OVER_SAME_HOLDERS', 'PASSED_OVER_NO_HOLDER')),
  since timestamptz not null,
  unique (thread_id, position),
  foreign key (school_id, thread_id) references messaging.thread (school_id, id)
);

-- Before whom a thread was put; those without an end have it now.
create table messaging.holder (
  id uuid primary key,
  school_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  position int not null,
  came_by text not null check (came_by in ('STEP', 'COVER', 'HAND_ON', 'OFFICE', 'ANSWERED', 'CHOOSER')),
  round int not null,
  since timestamptz not null,
  until timestamptz,
  foreign key (school_id, thread_id) references messaging.thread (school_id, id)
);

create index holder_of_person on messaging.holder (school_id, person_id, thread_id);
create index holder_of_thread on messaging.holder (thread_id, since);

-- Whom a concern about staff is about (A3-STAFF): the thread does not exist for them.
create table messaging.concerned (
  id uuid primary key,
  school_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  unique (thread_id, person_id),
  foreign key (school_id, thread_id) references messaging.thread (school_id, id)
);

create table messaging.entry (
  id uuid primary key,
  ordinal bigint generated always as identity,
  school_id uuid not null,
  thread_id uuid not null,
  kind text not null,
  author_id uuid,
  body text not null,
  about_id uuid,
  step int not null default 0,
  at timestamptz not null,
  shown_at timestamptz,
  names_time timestamptz,
  withdrawn_at timestamptz,
  foreign key (school_id, thread_id) references messaging.thread (school_id, id)
);

create index entry_of_thread on messaging.entry (thread_id, at, ordinal);
create index entry_to_be_confirmed on messaging.entry (school_id, thread_id)
  where shown_at is null and withdrawn_at is null;

-- One message per compose form, however often it is sent (REL-IDEM-01).
create table messaging.post (
  school_id uuid not null,
  author_id uuid not null,
  client_message_id uuid not null,
  thread_id uuid not null,
  entry_id uuid not null,
  primary key (school_id, author_id, client_message_id)
);

create table messaging.read_mark (
  school_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  read_until timestamptz not null,
  primary key (thread_id, person_id),
  foreign key (school_id, thread_id) references messaging.thread (school_id, id)
);

create table messaging.safeguarding_reading (
  id uuid primary key,
  school_id uuid not null,
  thread_id uuid not null,
  reader_id uuid not null,
  purpose text not null,
  at timestamptz not null,
  foreign key (school_id, thread_id) references messaging.thread (school_id, id)
);

create index safeguarding_reading_latest on messaging.safeguarding_reading (school_id, at desc, id desc);

create table messaging.office_alert (
  id uuid primary key,
  school_id uuid not null,
  kind text not null,
  -- the nil uuid but for a concern about staff, which not everybody may hear of
  thread_id uuid not null,
  nature text,
  duties text not null,
  raised_at timestamptz not null,
  dealt_with_at timestamptz,
  dealt_with_by uuid
);

-- The same trouble is one alert until it has been dealt with.
create unique index office_alert_open on messaging.office_alert
  (school_id, kind, duties, thread_id)
  where dealt_with_at is null;

create table messaging.draft (
  school_id uuid not null,
  person_id uuid not null,
  form text not null,
  body text not null,
  saved_at timestamptz not null,
  primary key (school_id, person_id, form)
);

do $$
declare
  name text;
begin
  foreach name in array array['flow_step', 'thread', 'path_step', 'holder', 'concerned', 'entry', 'post', 'read_mark',
    'safeguarding_reading', 'office_alert', 'draft']
  loop
    execute format('alter table messaging.%I enable row level security', name);
    execute format('create policy of_school on messaging.%I
      using (school_id = nullif(current_setting(''app.school'', true), '''')::uuid)', name);
    execute format('grant select, insert on messaging.%I to gp_app', name);
  end loop;
end $$;

grant usage on schema messaging to gp_app;
grant update on messaging.thread, messaging.path_step, messaging.holder, messaging.entry, messaging.read_mark,
  messaging.office_alert, messaging.draft to gp_app;
grant delete on messaging.flow_step, messaging.draft to gp_app;
