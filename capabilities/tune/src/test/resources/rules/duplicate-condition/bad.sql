SELECT id FROM orders WHERE status = 'new' AND customer_id > 7 AND status = 'new';
