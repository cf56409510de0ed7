UPDATE orders SET status = status, note = 'x' WHERE id = 7;
