INSERT INTO calls (id, data, fee) SELECT max(id) + 1, '{"n": 1}', 1.2345 FROM calls;
SELECT data ->> 'a' FROM calls WHERE id = 8;
