CREATE TABLE answer (line text);
INSERT INTO answer VALUES ('id');
