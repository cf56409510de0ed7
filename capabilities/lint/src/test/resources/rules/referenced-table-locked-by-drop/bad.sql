-- runner: psql
ALTER TABLE lines DROP COLUMN product_id;
DROP TABLE lines;
DO $$ BEGIN DROP TABLE orders; END $$;
