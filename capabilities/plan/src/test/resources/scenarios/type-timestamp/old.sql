INSERT INTO calls (id, data) SELECT max(id) + 1, '{"o": 1}' FROM calls;
UPDATE calls SET ended = '2026-02-02 10:00' WHERE id = 7;
