SELECT email FROM customers WHERE id = 7.0;
SELECT id, total FROM orders WHERE status = 'open' ORDER BY made_on LIMIT 20 OFFSET 400;
SELECT email FROM customers c WHERE (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) > 0 AND c.id = 12;
SELECT id FROM orders WHERE status = 'secret value' AND made_on = NULL;
