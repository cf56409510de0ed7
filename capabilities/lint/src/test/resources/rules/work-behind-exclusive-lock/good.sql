-- runner: psql
BEGIN;
CREATE INDEX ON orders (code);
ALTER TABLE customers ADD COLUMN tier text;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
INSERT INTO customers VALUES (5, 'a');
UPDATE orders SET code = 'x' WHERE id = 7;
SELECT code FROM orders WHERE id = 7;
TRUNCATE products;
COMMIT;
BEGIN;
CREATE TABLE fresh (id integer);
INSERT INTO fresh SELECT id FROM orders;
CREATE INDEX ON fresh (id);
COMMIT;
