SELECT id FROM orders WHERE status = 'new' FOR UPDATE;
