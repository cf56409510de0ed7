SELECT coalesce(status, 'new') FROM orders WHERE total = 5;
