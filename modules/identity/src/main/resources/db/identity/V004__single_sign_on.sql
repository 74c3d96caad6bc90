-- Signing in by the school's identity provider. Like accounts and sign-ins these belong to the trust, not to a school:
-- there is no school_id to be separated by, and no row-level security.

-- Whose account a school account opens. By (issuer, subject), never by the e-mail address again after the first time.
create table identity.provider_link (
  issuer text not null,
  subject text not null,
  account_id uuid not null references identity.account,
  linked_at timestamptz not null,
  how text not null,
  primary key (issuer, subject),
  unique (issuer, account_id)
);
create index provider_link_of_account on identity.provider_link (account_id);

-- A browser that is at the provider now. The key is the SHA-256 of its cookie; a row is good once, and for ten minutes.
-- A one-time code from the office is encrypted by a key made of that cookie.
create table identity.pending_sign_on (
  ticket_hash text primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  invitation bytea,
  expires_at timestamptz not null
);
create index pending_sign_on_expired on identity.pending_sign_on (expires_at);

-- From which session at the provider a sign-in came. The id token, with which that session is ended, is encrypted by a
-- key made of the browser's cookie, so that nothing here can read it.
create table identity.provider_session (
  token_hash text primary key references identity.sign_in on delete cascade,
  issuer text not null,
  subject text not null,
  sid text,
  id_token bytea not null
);
create index provider_session_sid on identity.provider_session (issuer, sid);
create index provider_session_subject on identity.provider_session (issuer, subject);

-- Logout tokens that were used, as the SHA-256 of issuer and token id.
create table identity.used_logout_token (
  token_hash text primary key,
  used_at timestamptz not null
);
create index used_logout_token_used on identity.used_logout_token (used_at);

grant select, insert, update, delete on identity.provider_link to gp_app;
grant select, insert, delete on identity.pending_sign_on, identity.provider_session, identity.used_logout_token to gp_app;
