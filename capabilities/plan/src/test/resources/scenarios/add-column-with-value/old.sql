INSERT INTO orders (country, total) VALUES ('fr', 3), (NULL, 4);
UPDATE orders SET total = 9 WHERE id = 8;
