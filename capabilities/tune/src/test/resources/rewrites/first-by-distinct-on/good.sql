SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY id) AS rn FROM orders) o WHERE rn = 2;
SELECT id FROM (SELECT -id AS id, row_number() OVER (PARTITION BY customer_id ORDER BY id) AS rn FROM orders) o WHERE rn = 1;
SELECT c.name, o.total FROM customers c LEFT JOIN (SELECT customer_id, total, row_number() OVER (PARTITION BY customer_id ORDER BY id) AS rn FROM orders) o ON o.customer_id = c.id WHERE o.rn = 1 OR o.rn IS NULL;
SELECT c.name, o.total FROM customers c LEFT JOIN (SELECT customer_id, total, row_number() OVER (PARTITION BY customer_id ORDER BY id) AS rn FROM orders) o ON o.customer_id = c.id WHERE o.rn = 1;
SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY coalesce(note, 'none') ORDER BY id) AS rn FROM orders) o WHERE rn = 1;
