-- The log of decisions and of access to what is not one's own (rules 12). The nil school is the trust as a whole.
create table audit.entry (
  id uuid primary key,
  school_id uuid not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  person_id uuid not null,
  capacity text not null,
  act text not null,
  subject text not null,
  detail text not null,
  previous_hash bytea not null,
  hash bytea not null,
  unique (school_id, sequence)
);

alter table audit.entry enable row level security;
create policy of_school on audit.entry
  using (school_id = nullif(current_setting('app.school', true), '')::uuid);

-- Nothing is ever changed or taken away (SEC-AUD-01).
grant usage on schema audit to gp_app;
grant select, insert on audit.entry to gp_app;
