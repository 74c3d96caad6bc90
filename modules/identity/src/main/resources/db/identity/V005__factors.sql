-- What proves who somebody is besides a password: codes of an app, recovery codes, passkeys. They belong to an account
-- and so to the trust, like everything in this schema: no school_id, no row-level security.

-- The key that an app shares with us (RFC 6238), encrypted with gatepost.secret-key: it has to be read again, so it
-- cannot be hashed. Not in use until a first code has confirmed it. No code of last_step or before counts again.
create table identity.totp (
  account_id uuid primary key references identity.account,
  key_encrypted bytea not null,
  made_at timestamptz not null,
  offered_to text not null, -- the hash of the token that was shown it: nobody else confirms a key that one of them saw
  confirmed_at timestamptz,
  last_step bigint not null default -1
);

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- A sign-in whose first step is done. It opens nothing: nothing but the second step reads this table.
create table identity.half_open (
  token_hash text primary key,
  account_id uuid not null references identity.account,
  means text not null,
  ends_at timestamptz not null
);
create index half_open_of_account on identity.half_open (account_id);
create index half_open_ended on identity.half_open (ends_at);

-- By which name an account is known to the devices that hold its passkeys: random, so that it tells them nothing.
create table identity.passkey_holder (
  account_id uuid primary key references identity.account,
  handle bytea not null unique check (length(handle) = 64)
);

create table identity.passkey (
  credential bytea primary key,
  id uuid not null unique,
  account_id uuid not null references identity.account,
  name text not null,
  public_key bytea not null,
  signature_count bigint not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of_account on identity.passkey (account_id);

-- What a device is asked to sign. Bound to a browser by a cookie, of which the key is the hash; used once.
create table identity.passkey_challenge (
  token_hash text primary key,
  account_id uuid references identity.account,
  request text not null,
  ends_at timestamptz not null
);
create index passkey_challenge_ended on identity.passkey_challenge (ends_at);

-- Tries, as Bucket4j counts them (SEC-PWD-02); the keys are hashes. expires_at is in milliseconds since 1970, counted_at
-- in nanoseconds: what was counted later than now comes from before the clock was set back.
create table identity.bucket (
  id text primary key,
  state bytea,
  expires_at bigint,
  counted_at bigint
);
create index bucket_expires on identity.bucket (expires_at);

grant select, insert, update, delete on identity.totp, identity.recovery_code, identity.half_open,
  identity.passkey_holder, identity.passkey, identity.passkey_challenge, identity.bucket to gp_app;
