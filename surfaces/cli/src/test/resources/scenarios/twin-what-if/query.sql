SELECT total FROM orders WHERE customer_id = $1;
SELECT id FROM orders WHERE status = 'open' ORDER BY made_on;
SELECT id FROM orders WHERE upper(status) = 'OPEN';
