UPDATE orders SET "Total" = 5000000000 WHERE id = 2; UPDATE orders SET "Total" = 2 WHERE id = 2; INSERT INTO orders (id, "Total") SELECT max(id) + 1, 1 FROM orders;
