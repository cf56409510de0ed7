SELECT id FROM orders WHERE COALESCE(status, 'new') = 'new' AND total > 990;
