ALTER TABLE orders DROP CONSTRAINT orders_shop_fkey, DROP CONSTRAINT orders_code_key, DROP CONSTRAINT orders_total_check, DROP CONSTRAINT orders_span_excl;
DROP INDEX orders_total_idx;
DROP INDEX orders_span_idx;
CREATE INDEX orders_span_idx ON orders (span, total);
ALTER TABLE readings DROP CONSTRAINT readings_key;
DROP INDEX readings_value_idx;
