INSERT INTO orders (customer_ref, note) VALUES (2, 'x')
