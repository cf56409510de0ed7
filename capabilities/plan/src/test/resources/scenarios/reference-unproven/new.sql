INSERT INTO items SELECT max(id) + 1, 3 FROM items;
