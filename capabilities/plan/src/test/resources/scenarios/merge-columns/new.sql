INSERT INTO events (id, at) SELECT max(id) + 1, '2026-02-02 12:00' FROM events;
UPDATE events SET at = '2026-03-03 13:00' WHERE id = 5;
