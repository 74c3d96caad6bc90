-- The roles of Gatepost and its database, once per PostgreSQL server, as a superuser:
--   psql -v migrate_password=… -v app_password=… -v backup_password=… -f roles.sql
-- gp_migrate owns the tables, gp_app is what the server runs as, gp_backup reads everything for pg_dump (SEC-SQL-02).
\set ON_ERROR_STOP on

create role gp_migrate login nosuperuser nocreatedb nocreaterole noinherit password :'migrate_password';
create role gp_app login nosuperuser nocreatedb nocreaterole noinherit password :'app_password';
alter role gp_app set statement_timeout = '15s';
alter role gp_app set idle_in_transaction_session_timeout = '30s';
alter role gp_app set lock_timeout = '3s';
create role gp_backup login nosuperuser nocreatedb nocreaterole bypassrls password :'backup_password';
grant pg_read_all_data to gp_backup;

create database gatepost owner gp_migrate encoding 'UTF8' template template0;
revoke all on database gatepost from public;
grant connect on database gatepost to gp_app, gp_backup;

\connect gatepost
revoke create on schema public from public;
