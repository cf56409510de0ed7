SELECT id FROM orders WHERE customer_id = 7 AND status = 'new' FOR UPDATE;
SELECT id FROM orders WHERE status = 'new';
