SELECT id, total FROM orders WHERE customer_id = 7 ORDER BY made_on DESC LIMIT 10;
SELECT c.email, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.city = 'city 3' GROUP BY c.email;
SELECT * FROM customers WHERE lower(email) = 'c5@example.com';
SELECT * FROM kinds WHERE name = 'two';
SELECT count(*) FROM orders;
INSERT INTO orders VALUES (100000, 1, 'open', 1, '2026-01-01');
SELECT * FROM gone WHERE id = 1;
CREATE TABLE other (id integer);
