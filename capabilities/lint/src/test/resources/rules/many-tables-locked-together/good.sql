-- runner: psql
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;
BEGIN;
CREATE TABLE fresh (id integer, customer_id bigint REFERENCES customers, product_id bigint REFERENCES products);
ALTER TABLE fresh ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN state text, ALTER COLUMN code SET DEFAULT 'x';
INSERT INTO customers VALUES (1, 'a');
COMMENT ON TABLE products IS 'sold';
COMMIT;
