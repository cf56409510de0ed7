ALTER TABLE orders DROP CONSTRAINT orders_pkey;
ALTER TABLE orders ALTER COLUMN number TYPE bigint, ALTER COLUMN total TYPE bigint;
