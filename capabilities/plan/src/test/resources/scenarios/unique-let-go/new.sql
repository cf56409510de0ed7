INSERT INTO users SELECT max(id) + 1, 'm' || max(id) + 1, 1, max(id) + 1 FROM users;
