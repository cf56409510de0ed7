INSERT INTO accounts SELECT max(id) + 1, 3, 'old' FROM accounts ON CONFLICT (id) DO UPDATE SET name = 'again';
INSERT INTO moves SELECT max(id) + 1, 4, 5 FROM moves;
DELETE FROM accounts WHERE id = 17;
