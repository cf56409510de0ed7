SELECT id FROM orders WHERE customer_id IS NULL;
SELECT id FROM orders WHERE status IS NOT NULL AND id = 7;
