ALTER TABLE stays DROP CONSTRAINT stays_excl;
ALTER TABLE stays ADD CONSTRAINT stays_excl EXCLUDE USING gist (nights WITH &&, room WITH &&);
