INSERT INTO orders (customer_ref, remark) VALUES (2, 'new'); UPDATE orders SET remark = 'v' WHERE id = 4; SELECT remark FROM orders WHERE id = 1
