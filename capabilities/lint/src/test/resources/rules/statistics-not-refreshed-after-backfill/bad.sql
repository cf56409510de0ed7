-- runner: psql
-- rows: orders 5000000
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'new';
UPDATE orders SET state = 'old' WHERE state IS NOT NULL;
CREATE TABLE archive (id integer, code text);
INSERT INTO archive SELECT id, code FROM orders;
ANALYZE customers;
