-- Which persons of which schools an account is: what somebody may do is that of these persons, at every request anew.
-- Looked up before anybody knows of which school, so there is no row-level security; it names nobody.
create table identity.account_person (
  person_id uuid primary key,
  school_id uuid not null,
  capacity text not null,
  account_id uuid not null references identity.account,
  bound_at timestamptz not null,
  how text not null
);
-- A human is one guardian, and one member of staff, of a school: two who share an address are never put together.
create unique index one_person_at_a_school on identity.account_person (account_id, school_id, capacity);

-- Until now an account was whoever had its e-mail address. An account that is there already is bound to the persons who
-- have it when it is next used, where that is no guess; a new one never.
alter table identity.account add column finds_by_address boolean not null default true;
alter table identity.account alter column finds_by_address set default false;

grant select, insert on identity.account_person to gp_app;
