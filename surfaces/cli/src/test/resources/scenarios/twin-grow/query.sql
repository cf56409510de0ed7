SELECT * FROM orders WHERE id = $1;
SELECT c.city, sum(o.total) FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY c.city;
SELECT o.* FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.city = $1 ORDER BY o.made_on DESC LIMIT 20;
SELECT a.id FROM orders a JOIN orders b ON b.total > a.total;
SELECT * FROM nothing;
