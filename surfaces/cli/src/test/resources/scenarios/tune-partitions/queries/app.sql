SELECT sum(amount) FROM payments WHERE customer_id = $1;
SELECT id, amount, paid_at FROM payments WHERE customer_id = $1 ORDER BY paid_at DESC LIMIT 10;
SELECT c.email, sum(p.amount) FROM customers c JOIN payments p ON p.customer_id = c.id WHERE c.id = $1 GROUP BY c.email;
SELECT count(*) FROM payments WHERE paid_at >= $1 AND paid_at < $2;
UPDATE payments SET amount = $1 WHERE id = $2;
INSERT INTO payments (id, customer_id, staff_id, amount, paid_at) VALUES ($1, $2, $3, $4, $5);
