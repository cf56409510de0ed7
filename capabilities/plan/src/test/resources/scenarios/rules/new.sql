UPDATE orders SET total = total + 1 WHERE id = 1; DELETE FROM "Order Log" WHERE order_id = 99;
