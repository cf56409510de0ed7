DROP VIEW open_orders;
CREATE VIEW open_orders AS SELECT id, placed, code, total FROM orders WHERE state = 'open';
CREATE OR REPLACE VIEW names AS SELECT id, name, email FROM customers;
DROP VIEW closed_orders;
CREATE VIEW passing AS SELECT 1 AS one;
ALTER VIEW passing RENAME COLUMN one TO two;
