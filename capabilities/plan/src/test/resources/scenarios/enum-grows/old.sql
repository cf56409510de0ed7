UPDATE orders SET mood = 'brisk' WHERE id = 1; SELECT mood FROM orders ORDER BY mood;
