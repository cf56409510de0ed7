SELECT twice FROM third WHERE id = 1; SELECT twice FROM kept WHERE id = 1; UPDATE orders SET total = 3 WHERE id = 3;
