-- runner: psql
ALTER TABLE orders ADD CONSTRAINT total_check CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT total_check;
ALTER TABLE orders RENAME COLUMN code TO label;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN state text;
BEGIN;
ALTER TABLE products ADD COLUMN note text;
ALTER TABLE products ADD COLUMN state text;
COMMIT;
CREATE TABLE fresh (id integer);
ALTER TABLE fresh ADD COLUMN a text;
ALTER TABLE fresh ADD COLUMN b text;
