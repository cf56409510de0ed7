INSERT INTO accounts SELECT max(id) + 1, 3, 'new' FROM accounts;
INSERT INTO moves SELECT max(id) + 1, 5, 5 FROM moves;
SELECT name FROM accounts WHERE tenant = 3 AND id = 12;
