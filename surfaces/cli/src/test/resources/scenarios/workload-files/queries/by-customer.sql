-- the list on the first page
SELECT id, total FROM orders WHERE customer_id = 5 ORDER BY created_at DESC LIMIT 10;

SELECT id FROM customers WHERE lower(email) = 'ada@example.com';
