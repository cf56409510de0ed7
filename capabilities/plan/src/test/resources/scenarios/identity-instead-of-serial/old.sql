INSERT INTO a (note) VALUES ('o');
INSERT INTO b SELECT max(id) + 1, 'o' FROM b;
INSERT INTO c (note) VALUES ('o');
INSERT INTO d (note) VALUES ('o');
