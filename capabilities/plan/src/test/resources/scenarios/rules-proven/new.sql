SELECT price FROM items WHERE id = 5;
