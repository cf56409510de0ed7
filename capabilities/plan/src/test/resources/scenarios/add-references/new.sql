INSERT INTO b SELECT max(id) + 1, 1, 'c' || max(id) + 1 FROM b
