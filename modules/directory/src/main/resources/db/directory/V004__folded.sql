-- A name as it is searched by: without case and marks, so that "swiatek" finds "Świątek". What no mark makes of a letter is
-- said letter by letter.
create function directory.folded(name text) returns text
  language sql immutable strict parallel safe
  return translate(
    regexp_replace(normalize(replace(lower(name), 'ß', 'ss'), nfkd), '[\u0300-\u036f]', '', 'g'),
    'łøđðþæœı’',
    'loddtaoi');

grant execute on function directory.folded(text) to gp_app;
