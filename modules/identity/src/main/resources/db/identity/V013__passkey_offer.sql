-- A parent is offered a passkey until they say "not now" or make one.
alter table identity.account add column passkey_offer_ended boolean not null default false;
