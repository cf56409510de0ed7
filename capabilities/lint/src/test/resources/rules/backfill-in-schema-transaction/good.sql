-- runner: psql
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'open' WHERE state IS NULL;
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
UPDATE orders SET note = 'first' WHERE id = 30001;
INSERT INTO customers VALUES (7, 'a');
COMMIT;
BEGIN;
CREATE TABLE fresh (id integer, code text);
INSERT INTO fresh SELECT id, code FROM orders;
UPDATE fresh SET code = 'x';
UPDATE orders SET code = 'x';
COMMIT;
