INSERT INTO users (first, last) VALUES ('New', 'Name');
UPDATE users SET last = 'Changed' WHERE id = 6;
SELECT id FROM users WHERE last = 'L9';
