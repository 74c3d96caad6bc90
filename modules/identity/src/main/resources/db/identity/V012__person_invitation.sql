-- Invitations, each for one person of a school. Looked up by their codes before anybody knows of which school, so there is
-- no row-level security. What was made before in identity.invitation is not good any more and goes: the operator makes
-- it again.
create table identity.person_invitation (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  capacity text not null,
  route text not null,
  -- Where its letter goes; on a slip of paper none.
  email text check (email = lower(email)),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_how text,
  check ((ended_at is null) = (ended_how is null))
);
-- Beside the school's own invitation there may be one to an address that its holder wants to use and has to confirm.
create unique index one_open_invitation on identity.person_invitation (person_id, (route = 'ADDRESS'))
  where ended_at is null;
create index invitation_of_person on identity.person_invitation (person_id, made_at desc);

-- By SHA-256. A letter that is sent again, and a slip that is printed again at once, carry another code, and the earlier
-- one stays good.
create table identity.invitation_code (
  code_hash text primary key,
  invitation_id uuid not null references identity.person_invitation
);
create index code_of_invitation on identity.invitation_code (invitation_id);

grant select, insert, update on identity.person_invitation to gp_app;
grant select, insert on identity.invitation_code to gp_app;

drop table identity.invitation;
