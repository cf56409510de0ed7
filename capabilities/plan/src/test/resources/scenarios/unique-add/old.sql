INSERT INTO users VALUES (-1, 'm1', 1, 1, 'twice');
DELETE FROM users WHERE id = -1;
