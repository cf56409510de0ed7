-- There is no index to be hidden from.
SELECT id, name FROM customers WHERE lower(city) = 'city 7';
-- The function is on the other side.
SELECT id, name FROM customers WHERE name = lower('Customer 7');
