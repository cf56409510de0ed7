INSERT INTO app.owners (name, price) VALUES ('(', 5), (')', 6); INSERT INTO app.cache VALUES ('k', '\x00');
