DELETE FROM products WHERE id = 7;
