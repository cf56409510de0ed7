-- server: 14
-- runner: psql
ALTER TABLE orders ADD CONSTRAINT orders_code_not_null CHECK (code IS NOT NULL) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_code_not_null;
ALTER TABLE orders ALTER COLUMN code SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_code_not_null;
ALTER TABLE customers ALTER COLUMN id SET NOT NULL;
CREATE TABLE refunds (id bigint PRIMARY KEY, code text);
ALTER TABLE refunds ALTER COLUMN code SET NOT NULL;
