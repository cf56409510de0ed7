-- It takes the place of a narrower one.
ALTER TABLE orders DROP CONSTRAINT orders_state_check;
ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('open', 'closed', 'held'));
-- A key over fewer columns was stricter.
CREATE UNIQUE INDEX orders_code_customer ON orders (code, customer_id);
DROP INDEX orders_code_once;
-- The index demanded as much before.
ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email;
-- So did the constraint.
ALTER TABLE customers ALTER COLUMN name SET NOT NULL;
-- Running code does not write the column.
ALTER TABLE orders ADD COLUMN coupon text UNIQUE, ADD COLUMN rating int CHECK (rating > 0);
ALTER TABLE orders ADD CONSTRAINT rating_small CHECK (rating < 6);
ALTER TABLE orders VALIDATE CONSTRAINT orders_state_check;
CREATE TABLE fresh (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
ALTER TABLE fresh ADD UNIQUE (order_id);
CREATE INDEX orders_placed ON orders (placed);
-- It binds nobody.
ALTER TABLE orders ADD CONSTRAINT total_large CHECK (total > 1) NOT ENFORCED;
