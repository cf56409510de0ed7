SELECT id, random() FROM customers ORDER BY id LIMIT 5;
SELECT id FROM products ORDER BY random() LIMIT 5;
