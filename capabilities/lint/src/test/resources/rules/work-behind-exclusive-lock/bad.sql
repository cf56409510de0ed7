-- runner: psql
-- rows: orders 5000000
BEGIN;
ALTER TABLE customers ADD COLUMN tier text;
CREATE INDEX ON orders (code);
CREATE INDEX ON orders (total);
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX ON orders (note);
COMMIT;
BEGIN;
ALTER TABLE products ADD COLUMN sold bigint;
DO $$ BEGIN PERFORM count(*) FROM orders; END $$;
COMMIT;
