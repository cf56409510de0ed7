INSERT INTO people (id, "E-Mail", years) SELECT max(id) + 1, 'n' || max(id), 5 FROM people ON CONFLICT ("E-Mail") DO NOTHING;
UPDATE people SET years = 6, first_name = 'y' WHERE "E-Mail" = 'm5';
SELECT first_name FROM people WHERE years = 7;
