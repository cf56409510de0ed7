UPDATE orders SET mood = 'it''s late' WHERE id = 2; UPDATE orders SET mood = 'awake' WHERE id = 2; UPDATE orders SET mood = 'calm' WHERE id = 2;
