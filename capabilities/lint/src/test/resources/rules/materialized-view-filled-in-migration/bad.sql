-- rows: orders 5000000
CREATE MATERIALIZED VIEW by_code AS SELECT code, count(*) FROM orders GROUP BY code;
DO $$ BEGIN EXECUTE 'CREATE MATERIALIZED VIEW per_customer AS SELECT c.email, o.total FROM customers c JOIN orders o ON o.customer_id = c.id'; END $$;
