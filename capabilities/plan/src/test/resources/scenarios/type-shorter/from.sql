-- server: 18, 14

CREATE TABLE docs (id integer PRIMARY KEY, code text NOT NULL, title varchar(20), rest varchar(50));
CREATE VIEW titles AS SELECT id, rest FROM docs;
CREATE UNIQUE INDEX docs_code_idx ON docs (code);
