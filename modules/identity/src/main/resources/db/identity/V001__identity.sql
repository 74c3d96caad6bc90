-- Accounts and sign-ins belong to the trust, not to a school: one e-mail address is one account, and who it is at
-- which school is asked of the directory at every request. So there is no school_id to be separated by, and no
-- row-level security; nothing here names a person but the address.

create table identity.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  password_hash text,
  created_at timestamptz not null,
  version integer not null
);

-- A browser that is signed in. The key is the SHA-256 of its cookie (SEC-SES-02), so a copy of this table opens nothing.
create table identity.sign_in (
  token_hash text primary key,
  account_id uuid not null references identity.account,
  school_id uuid not null,
  person_id uuid not null,
  capacity text not null,
  idle_seconds integer not null check (idle_seconds > 0),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index sign_in_of_account on identity.sign_in (account_id);
create index sign_in_ended on identity.sign_in (ends_at);

-- A link that lets its holder choose the account's password, once.
create table identity.invitation (
  code_hash text primary key,
  account_id uuid not null references identity.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_of_account on identity.invitation (account_id);

-- Tries of passwords, by account and by address of origin (SEC-PWD-02); keys are hashes. A try moves free_at forward
-- and is refused while free_at is too far ahead.
create table identity.throttle (
  key text primary key,
  free_at timestamptz not null
);
create index throttle_free on identity.throttle (free_at);

grant usage on schema identity to gp_app;
grant select, insert, update on identity.account to gp_app;
grant select, insert, update, delete on identity.sign_in, identity.invitation, identity.throttle to gp_app;
