SELECT id FROM customers WHERE coalesce(city, '') = 'city 7';
SELECT coalesce(city, '') FROM customers WHERE name = 'customer 7';
