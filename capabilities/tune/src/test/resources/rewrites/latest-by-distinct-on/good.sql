SELECT p.price FROM prices p WHERE p.valid_from = (SELECT max(q.valid_from) FROM prices q WHERE q.product_id > p.product_id);
SELECT p.price FROM prices p WHERE p.valid_from = (SELECT max(valid_from) FROM prices WHERE product_id = 3);
