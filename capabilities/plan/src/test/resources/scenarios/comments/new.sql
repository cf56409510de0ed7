INSERT INTO orders VALUES ((SELECT max(id) + 1 FROM orders), 1, (SELECT 'c' || max(id) + 1 FROM orders));
