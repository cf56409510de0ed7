ALTER VIEW open_orders RENAME TO orders_open;
CREATE VIEW open_orders AS SELECT * FROM orders_open;
ALTER MATERIALIZED VIEW totals RENAME TO totals_old;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY 1;
CREATE VIEW passing AS SELECT 1 AS one;
ALTER VIEW passing RENAME TO passed;
