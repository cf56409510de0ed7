-- runner: psql
SET LOCAL lock_timeout = '2s';
CREATE TABLE fresh (id integer, customer_id bigint);
INSERT INTO orders VALUES (1, 1);
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN note text'; END $$;
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE customers ADD COLUMN tier text;
