INSERT INTO app.owners (name, price) VALUES ('(', 5); SELECT n FROM app.kinds;
