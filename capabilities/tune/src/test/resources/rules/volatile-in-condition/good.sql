SELECT number FROM orders WHERE placed_at > now() - interval '1 h';
SELECT number FROM orders WHERE customer_id = (SELECT me());
