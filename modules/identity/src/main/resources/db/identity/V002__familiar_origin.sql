-- From where the owner of an account has signed in; keys are hashes of both. Tries from there are counted apart, so that
-- strangers who guess elsewhere do not shut the owner out.
create table identity.familiar_origin (
  key text primary key,
  seen_at timestamptz not null
);
create index familiar_origin_seen on identity.familiar_origin (seen_at);

grant select, insert, update, delete on identity.familiar_origin to gp_app;
