SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY placed_at DESC) AS rn FROM orders) o WHERE rn = 1;
SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY score ORDER BY tax_number DESC) AS rn FROM customers) c WHERE rn = 1;
