INSERT INTO a SELECT generate_series(1, 10); INSERT INTO b SELECT i, 1 + i % 10, 'c' || i FROM generate_series(1, 100) i
