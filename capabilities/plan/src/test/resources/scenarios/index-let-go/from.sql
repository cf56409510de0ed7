-- server: 18, 14

CREATE TABLE docs (id integer PRIMARY KEY, owner integer NOT NULL, title text);
CREATE INDEX "Docs by owner" ON docs (owner) WHERE owner > 3;
CREATE UNIQUE INDEX docs_title_key ON docs (title);
