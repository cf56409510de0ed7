CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE MATERIALIZED VIEW "Kept Rows" WITH (autovacuum_enabled = false) AS SELECT id, total FROM orders;
ALTER MATERIALIZED VIEW "Kept Rows" ALTER COLUMN total SET STATISTICS 500;
CREATE INDEX "by total" ON "Kept Rows" (total DESC);
CREATE UNIQUE INDEX kept_key ON "Kept Rows" (id);
COMMENT ON INDEX kept_key IS 'to refresh beside readers';
