SET ROLE clerk; INSERT INTO orders VALUES ((SELECT max(id) + 1 FROM orders), 'clerk', 2); UPDATE orders SET total = total + 1 WHERE id = 3; RESET ROLE;
