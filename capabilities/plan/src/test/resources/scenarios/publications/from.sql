-- server: 18, 16
CREATE ROLE keeper; GRANT CREATE ON SCHEMA public TO keeper;
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, note text);
CREATE TABLE lines (id integer PRIMARY KEY);
CREATE PUBLICATION "Wider" FOR TABLE orders (id, total) WHERE (total > 0) WITH (publish = 'insert');
CREATE PUBLICATION moved FOR TABLE orders;
CREATE PUBLICATION gone FOR TABLE lines;
CREATE PUBLICATION emptied FOR TABLE lines;
COMMENT ON PUBLICATION "Wider" IS 'for the warehouse';
