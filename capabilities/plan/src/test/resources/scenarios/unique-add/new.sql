INSERT INTO users SELECT max(id) + 1, 'm' || max(id) + 1, 1, max(slot) + 1, 'n' FROM users;
UPDATE users SET slot = slot WHERE id = 3;
