INSERT INTO users (name) VALUES ('Old Name');
UPDATE users SET name = 'Other Name' WHERE id = 4;
SELECT name FROM users WHERE id = 5;
