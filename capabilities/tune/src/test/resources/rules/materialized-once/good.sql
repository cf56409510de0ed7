WITH o AS (SELECT * FROM orders) SELECT id, total FROM o WHERE customer_id = 7;
WITH o AS MATERIALIZED (SELECT id, random() AS lot FROM orders) SELECT id FROM o WHERE lot < 0.1;
