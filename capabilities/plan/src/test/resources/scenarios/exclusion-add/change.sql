ALTER TABLE stays ADD CONSTRAINT stays_nights_excl EXCLUDE USING gist (nights WITH &&) WHERE (NOT isempty(nights));
