INSERT INTO members SELECT max(id) + 1, 8 FROM members;
UPDATE teams SET lead = 9 WHERE id = 10;
