UPDATE orders SET "Total" = "Total" + 1 WHERE id = 1; INSERT INTO orders (id, "Total") SELECT max(id) + 1, 1 FROM orders;
