INSERT INTO a (note) VALUES ('n');
INSERT INTO c SELECT 1000 + count(*), 'n' FROM c;
INSERT INTO d (note) VALUES ('n');
