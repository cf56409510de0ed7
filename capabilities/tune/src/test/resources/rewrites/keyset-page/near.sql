SELECT id, city FROM customers ORDER BY city, id LIMIT 20 OFFSET 4000;
