-- The screen of the log looks for what one person did.
create index entry_of_person on audit.entry (school_id, person_id, sequence);
