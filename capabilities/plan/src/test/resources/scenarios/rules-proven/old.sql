INSERT INTO items SELECT max(id) + 1, 3, 4 FROM items;
