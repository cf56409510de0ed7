INSERT INTO items SELECT max(id) + 1, 33 FROM items;
