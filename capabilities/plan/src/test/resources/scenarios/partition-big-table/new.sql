INSERT INTO events (source_id, happened_at) VALUES (2, '2024-03-04') RETURNING id;
UPDATE events SET happened_at = happened_at - 365 WHERE id = 5;
DELETE FROM events WHERE id = (SELECT min(id) FROM events WHERE id > 20);
SELECT payload FROM recent WHERE id = 7;
