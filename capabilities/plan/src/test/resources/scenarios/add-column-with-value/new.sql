INSERT INTO orders (country, total, region) VALUES ('us', 5, 'us');
UPDATE orders SET region = 'eu' WHERE id = 9;
SELECT count(*) FROM orders WHERE region = 'unknown';
