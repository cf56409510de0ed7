INSERT INTO orders (customer_ref, paid, remark) VALUES (2, true, 'x'); SELECT paid, remark FROM orders WHERE id = 1
