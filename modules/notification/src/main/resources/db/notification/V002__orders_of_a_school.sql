-- For which school a letter was ordered, so that another cannot ask what became of it (rules 11). Letters of accounts are
-- ordered for none: the zeros of the trust. Not school_id: the timer sends the letters of all schools together, and what
-- is asked about names the school itself.
alter table notification.letter
  add column ordered_for uuid not null default '00000000-0000-0000-0000-000000000000';
alter table notification.letter alter column ordered_for drop default;
