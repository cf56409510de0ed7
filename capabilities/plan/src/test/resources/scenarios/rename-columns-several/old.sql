INSERT INTO people (id, mail) SELECT max(id) + 1, 'o' || max(id) FROM people;
UPDATE people SET age = 5, "First Name" = 'x' WHERE mail = 'm4';
