CREATE TABLE articles (id integer PRIMARY KEY, title text NOT NULL, body text NOT NULL);
ALTER TABLE articles ALTER body SET STORAGE PLAIN;
INSERT INTO articles SELECT i, 'title ' || i, repeat('word ', 200) FROM generate_series(1, 500) i;
CREATE TABLE tags (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO tags SELECT i, 'tag ' || i FROM generate_series(1, 500) i;
ANALYZE;
