INSERT INTO purchases (customer_id, note) VALUES (2, 'n') RETURNING id;
UPDATE purchases SET total = total + 1 WHERE id = 4;
SELECT total FROM totals WHERE customer_id = 1;
