SELECT name FROM customers ORDER BY id LIMIT 10 OFFSET 4000;
SELECT id, name FROM customers ORDER BY lower(name), id LIMIT 10 OFFSET 4000;
SELECT id, count(*) OVER () FROM customers ORDER BY id LIMIT 10 OFFSET 4000;
SELECT id FROM customers ORDER BY id LIMIT 10;
SELECT id, total FROM orders WHERE status = 'new' ORDER BY id DESC LIMIT 1 OFFSET 1;
