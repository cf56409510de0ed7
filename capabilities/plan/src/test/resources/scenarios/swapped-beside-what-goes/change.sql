ALTER TABLE orders DROP CONSTRAINT orders_shop_fkey, DROP CONSTRAINT orders_code_key, DROP CONSTRAINT orders_total_check;
DROP INDEX orders_total_idx;
ALTER TABLE shops ALTER COLUMN id TYPE bigint;
ALTER TABLE orders ALTER COLUMN code TYPE integer USING code::integer, ALTER COLUMN total TYPE bigint;
