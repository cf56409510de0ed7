INSERT INTO users SELECT max(id) + 1, 'new', 'street', 'city' FROM users;
UPDATE users SET city = 'moved' WHERE id = 3;
UPDATE users SET city = NULL WHERE id = 4;
DELETE FROM users WHERE id = 5;
SELECT street, city FROM users WHERE id = 1;
