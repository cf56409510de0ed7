INSERT INTO items SELECT max(id) + 1, 3000 FROM items;
