SELECT number FROM orders WHERE placed_at > clock_timestamp() - interval '1 h';
SELECT number FROM orders WHERE customer_id = me();
