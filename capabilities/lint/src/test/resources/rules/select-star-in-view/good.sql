CREATE VIEW counts AS SELECT customer_id, count(*) AS orders, sum(total * 2) AS twice FROM orders GROUP BY customer_id;
CREATE VIEW twice AS SELECT id, total * 2 AS twice FROM orders;
CREATE VIEW newest AS SELECT id, code FROM (SELECT * FROM orders ORDER BY placed DESC) o;
-- It stands in for the table under its old name.
ALTER TABLE customers RENAME TO clients;
CREATE VIEW customers AS SELECT * FROM clients;
