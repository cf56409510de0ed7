DROP VIEW orders_codes;
DROP MATERIALIZED VIEW totals;
ALTER TABLE orders ALTER COLUMN code TYPE text;
CREATE VIEW orders_codes AS SELECT id, code FROM orders;
CREATE TABLE totals (customer_id bigint PRIMARY KEY, total numeric);
CREATE OR REPLACE VIEW open_orders AS SELECT id, code FROM orders WHERE state = 'open';
CREATE VIEW passing AS SELECT 1 AS one;
DROP VIEW passing;
