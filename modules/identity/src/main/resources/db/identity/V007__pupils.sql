-- How pupils sign in: a card, three pictures, on a device on which their class is open. They have no e-mail address and
-- so no row in identity.account.

-- What a pupil signs in to. "mark" is the sign by which a child knows their card, 0 to 71, other than anybody's in the
-- class when it was given. "pictures_hash" is null until the pictures have been chosen.
create table identity.pupil_account (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null unique,
  mark integer not null check (mark between 0 and 71),
  pictures_hash text,
  created_at timestamptz not null
);

-- The key is the SHA-256 of the card's secret. One card of a pupil is in force at most.
create table identity.pupil_card (
  code_hash text primary key,
  school_id uuid not null,
  account_id uuid not null references identity.pupil_account,
  issued_by uuid not null,
  issued_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index one_card_in_force on identity.pupil_card (account_id) where withdrawn_at is null;

-- A lesson in which the pupils of a class may sign in. Over when it is closed or has ended, whichever is first.
create table identity.class_session (
  id uuid primary key,
  school_id uuid not null,
  class_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > opened_at),
  closed_at timestamptz
);
create unique index one_session_of_class on identity.class_session (class_id) where closed_at is null;

-- A browser on which a class is open; the key is the hash of its cookie, "browser_hash" that of what it calls itself.
-- "shown_card" is the card that was shown there last, until its pictures were right or somebody finished.
create table identity.class_device (
  token_hash text primary key,
  school_id uuid not null,
  session_id uuid not null references identity.class_session,
  browser_hash text not null,
  opened_at timestamptz not null,
  shown_card text references identity.pupil_card,
  shown_at timestamptz
);
create index device_of_session on identity.class_device (session_id);

-- A code that makes one more device one of the session's, once.
create table identity.class_offer (
  code_hash text primary key,
  school_id uuid not null,
  session_id uuid not null references identity.class_session,
  expires_at timestamptz not null
);
create index offer_of_session on identity.class_offer (session_id);

-- Wrong pictures in a session; gone once they were right.
create table identity.pupil_try (
  session_id uuid not null references identity.class_session,
  account_id uuid not null references identity.pupil_account,
  school_id uuid not null,
  wrong integer not null,
  next_at timestamptz not null,
  primary key (session_id, account_id)
);

-- A pupil who is signed in. Looked up by its cookie before anybody knows of which school, hence without row-level
-- security; it names nobody, and all that it leads to is asked within the school.
create table identity.pupil_sign_in (
  token_hash text primary key,
  school_id uuid not null,
  session_id uuid not null references identity.class_session,
  account_id uuid not null unique references identity.pupil_account,
  card_hash text not null references identity.pupil_card,
  created_at timestamptz not null
);
create index pupil_in_session on identity.pupil_sign_in (session_id);

-- Permission for the platform (A1-2), as the demo tells it. Nobody else writes here: a school's permissions will be kept
-- by a module of their own, and until then the answer is no.
create table identity.platform_permission (
  pupil_id uuid primary key,
  school_id uuid not null,
  holds boolean not null,
  recorded_at timestamptz not null
);

do $$
declare
  of_school text;
begin
  foreach of_school in array array[
    'pupil_account', 'pupil_card', 'class_session', 'class_device', 'class_offer', 'pupil_try', 'platform_permission']
  loop
    execute format('alter table identity.%I enable row level security', of_school);
    execute format('alter table identity.%I force row level security', of_school);
    execute format(
      'create policy of_school on identity.%I using (school_id = nullif(current_setting(''app.school'', true), '''')::uuid)',
      of_school);
  end loop;
end
$$;

grant select, insert, update on
  identity.pupil_account, identity.pupil_card, identity.class_session, identity.platform_permission to gp_app;
grant select, insert, update, delete on
  identity.class_device, identity.class_offer, identity.pupil_try, identity.pupil_sign_in to gp_app;
