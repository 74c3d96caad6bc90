-- By what people recognise a school: its colour, and the fingerprint of its logo. Both are empty until the school says.
alter table directory.school
  add column colour text not null default '' check (colour ~ '^(#[0-9a-f]{6})?$'),
  add column logo text not null default '';

-- The pictures themselves, apart from what every page reads.
create table directory.school_logo (
  school_id uuid primary key references directory.school,
  png bytea not null check (octet_length(png) <= 65536)
);
alter table directory.school_logo enable row level security;
alter table directory.school_logo force row level security;
create policy of_school on directory.school_logo
  using (school_id = nullif(current_setting('app.school', true), '')::uuid);

-- What the school told as a whole is replaced as a whole.
grant select, insert, update, delete on directory.school_logo to gp_app;
