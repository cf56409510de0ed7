-- runner: psql
DROP VIEW orders_codes;
DROP VIEW open_orders;
CREATE VIEW open_orders AS SELECT id, code FROM orders WHERE state = 'open';
DO $$ BEGIN EXECUTE 'DROP MATERIALIZED VIEW totals'; END $$;
