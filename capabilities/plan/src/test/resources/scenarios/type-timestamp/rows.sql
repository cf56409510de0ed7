INSERT INTO calls SELECT i, timestamp '2026-01-01' + i * interval '1 hour', NULL, json_build_object('a', i), i FROM generate_series(1, 300) i;
