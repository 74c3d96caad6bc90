-- Letters that are to be sent by e-mail (REL-OUT-01). A row is an order: what the letter says is written at the moment
-- when it is sent, so that no text, no name and no secret waits here. Orders belong to accounts and persons of whatever
-- school, and nothing of a school stands in them: no school_id, no row-level security.
create table notification.letter (
  id uuid primary key,
  kind text not null,
  subject uuid not null,
  state text not null check (state in ('WAITING', 'SENT', 'NOT_WANTED', 'UNDELIVERED')),
  ordered_at timestamptz not null,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  closed_at timestamptz,
  failure text not null default '',
  check ((state = 'WAITING') = (closed_at is null))
);
create index letter_due on notification.letter (due_at, id) where state = 'WAITING';
create index letter_of_subject on notification.letter (kind, subject, ordered_at desc);

grant usage on schema notification to gp_app;
grant select, insert, update on notification.letter to gp_app;
