-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE MATERIALIZED VIEW "Kept Rows" WITH (fillfactor = 70) AS SELECT id, total FROM orders;
CREATE INDEX "by total" ON "Kept Rows" (total);
CREATE INDEX by_id ON "Kept Rows" (id);
