CREATE VIEW orders_codes AS SELECT id, code FROM orders;
DROP VIEW orders_codes;
ALTER TABLE orders ALTER COLUMN code TYPE text;
