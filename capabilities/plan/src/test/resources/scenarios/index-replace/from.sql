-- server: 18, 14

CREATE TABLE docs (id integer PRIMARY KEY, owner integer NOT NULL, title text, code text);
CREATE INDEX docs_owner_idx ON docs (owner);
CREATE UNIQUE INDEX docs_code_idx ON docs (code);
CREATE INDEX docs_title_idx ON docs (title) WITH (fillfactor = 80);
