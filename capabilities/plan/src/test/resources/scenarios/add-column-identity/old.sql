INSERT INTO entries VALUES ('a1', 5);
INSERT INTO entries (account, amount) VALUES ('a2', 6);
UPDATE entries SET amount = amount + 1 WHERE account = 'a3';
