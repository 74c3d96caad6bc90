-- A server that was set up with the owner's role by mistake must not see every school.
do $$
declare
  of_school text;
begin
  for of_school in select relname from pg_class
                    where relnamespace = 'messaging'::regnamespace and relrowsecurity loop
    execute format('alter table messaging.%I force row level security', of_school);
  end loop;
end
$$;
