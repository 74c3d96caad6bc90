-- By what somebody signed in, and a name for the sign-in that may be shown and sent: the hash of its cookie may not.
alter table identity.sign_in
  add column id uuid not null unique default gen_random_uuid(),
  add column means text not null default 'PASSWORD';
alter table identity.sign_in alter column means drop default;
