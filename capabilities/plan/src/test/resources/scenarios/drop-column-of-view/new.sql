SELECT id, name FROM contacts WHERE id = 4;
INSERT INTO contacts (id, name) SELECT max(id) + 1, 'n' FROM people;
