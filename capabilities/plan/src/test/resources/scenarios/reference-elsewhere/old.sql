INSERT INTO items SELECT max(id) + 1, 7 FROM items;
