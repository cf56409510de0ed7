INSERT INTO orders (customer_ref, note) VALUES (1, 'old'); UPDATE orders SET note = 'u' WHERE id = 3; SELECT note FROM orders WHERE id = 1
