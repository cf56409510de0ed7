INSERT INTO events (source_id, happened_at) VALUES (1, '2025-03-04') RETURNING id;
UPDATE events SET happened_at = happened_at + 365 WHERE id = 3;
UPDATE events SET payload = '{}' WHERE id = 4;
DELETE FROM events WHERE id = (SELECT max(id) FROM events);
SELECT payload FROM recent WHERE id = 7;
