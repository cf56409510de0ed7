DROP VIEW orders_lower;
DROP VIEW orders_codes;
ALTER TABLE orders ALTER COLUMN code TYPE text;
CREATE VIEW orders_codes AS SELECT id, code FROM orders;
ALTER TABLE orders DROP COLUMN total;
ALTER TABLE orders DROP COLUMN missing;
