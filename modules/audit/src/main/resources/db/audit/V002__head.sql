-- The latest entry of each school's chain, which the next one follows, so that a cut-off end shows for good. The
-- database itself keeps it, at every insert; the application may only read it.
create table audit.head (
  school_id uuid primary key,
  sequence bigint not null,
  hash bytea not null
);

insert into audit.head (school_id, sequence, hash)
select distinct on (school_id) school_id, sequence, hash from audit.entry order by school_id, sequence desc;

alter table audit.head enable row level security;
create policy of_school on audit.head
  using (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select on audit.head to gp_app;

create function audit.keep_head() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into audit.head as h (school_id, sequence, hash) values (new.school_id, new.sequence, new.hash)
  on conflict (school_id) do update set sequence = excluded.sequence, hash = excluded.hash
  where excluded.sequence > h.sequence; -- entries of one transaction may arrive in any order
  return null;
end
$$;

create trigger keep_head after insert on audit.entry for each row execute function audit.keep_head();
