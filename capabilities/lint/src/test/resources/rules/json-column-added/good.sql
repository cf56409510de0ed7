ALTER TABLE orders ADD COLUMN extras jsonb;
CREATE TABLE events (id bigint PRIMARY KEY, body jsonb NOT NULL, lines json[]);
CREATE VIEW wide AS SELECT to_json(o) AS line FROM orders o;
CREATE TABLE staging (line json);
DROP TABLE staging;
