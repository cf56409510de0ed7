INSERT INTO entries (account, amount) VALUES ('a4', 7) RETURNING id;
SELECT amount FROM entries WHERE id = 12;
