-- Links that were asked for by e-mail, and what changed about how somebody is let in. Of accounts, like everything here:
-- no school_id, no row-level security.

-- Something that somebody asked for. Without an account the address is nobody's: the row is made all the same, so that
-- asking takes as long (SEC-PWD-03), and no letter is ever written.
create table identity.link_request (
  id uuid primary key,
  purpose text not null check (purpose in ('RESET', 'SIGN_IN', 'EMAIL')),
  account_id uuid references identity.account,
  new_email text check (new_email = lower(new_email)),
  language text not null,
  asked_at timestamptz not null,
  -- used, or void since the password or the address was changed
  ended_at timestamptz,
  check ((purpose = 'EMAIL') = (new_email is not null))
);
create index link_request_of_account on identity.link_request (account_id, purpose, asked_at desc);
create index link_request_asked on identity.link_request (asked_at);

-- The secrets in the letters about a request: one for each time that one was written. Hashed (SEC-RST-01).
create table identity.link_code (
  code_hash text primary key,
  request_id uuid not null references identity.link_request on delete cascade,
  expires_at timestamptz not null
);
create index link_code_of_request on identity.link_code (request_id);

-- What the owner of an account is told of; to the address that was theirs before the change.
create table identity.credential_notice (
  id uuid primary key,
  account_id uuid not null references identity.account,
  recipient text not null,
  told_at timestamptz not null
);

-- In which language letters are written: that of the last sign-in.
alter table identity.account add column language text not null default 'en-GB';

-- What its owner knows a sign-in by: a browser, a system, the first half of an address.
alter table identity.sign_in
  add column browser text not null default '',
  add column system text not null default '',
  add column origin text not null default '';

grant select, insert, update, delete on identity.link_request to gp_app;
grant select, insert, delete on identity.link_code to gp_app;
grant select, insert on identity.credential_notice to gp_app;
