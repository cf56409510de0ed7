-- runner: psql
ALTER TABLE orders ADD COLUMN note text;
CREATE VIEW orders_codes AS SELECT id, code FROM orders;
ALTER TABLE orders
    ALTER COLUMN total TYPE box;
ALTER TABLE orders ADD COLUMN never text;
