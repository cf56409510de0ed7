WITH o AS MATERIALIZED (SELECT * FROM orders) SELECT id, total FROM o WHERE customer_id = 7;
