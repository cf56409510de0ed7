DROP VIEW open_orders;
CREATE VIEW open_orders AS SELECT id, code, total FROM orders WHERE state IN ('open', 'held');
GRANT SELECT ON open_orders TO app, reports;
DROP MATERIALIZED VIEW totals;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY 1;
CREATE OR REPLACE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1 * 2';
DROP VIEW open_orders;
DROP MATERIALIZED VIEW totals;
DROP TABLE orders;
