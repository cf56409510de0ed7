INSERT INTO events (id, "day") SELECT max(id) + 1, '2026-02-02' FROM events;
UPDATE events SET "time" = '11:00' WHERE id = 4;
