ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ALTER COLUMN id TYPE integer;
-- underpin:allow index-built-under-lock because orders is small
CREATE INDEX orders_code_idx ON orders (code);
