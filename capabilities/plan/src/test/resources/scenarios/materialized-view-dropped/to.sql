CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE VIEW above AS SELECT count(*) AS n FROM orders;
CREATE MATERIALIZED VIEW swapped AS SELECT id FROM orders;
