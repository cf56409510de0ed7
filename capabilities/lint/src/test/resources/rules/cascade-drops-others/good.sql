-- Nothing hangs on it.
DROP TABLE diary CASCADE;
-- Whatever goes is named.
DO $$ BEGIN DROP MATERIALIZED VIEW spending; DROP VIEW big_spenders CASCADE; END $$;
DROP TABLE orders, customers CASCADE;
CREATE TABLE fresh (id bigint PRIMARY KEY);
CREATE VIEW fresh_ids AS SELECT id FROM fresh;
DROP TABLE fresh CASCADE;
CREATE TABLE child (id bigint REFERENCES tickets (number) ON DELETE CASCADE);
