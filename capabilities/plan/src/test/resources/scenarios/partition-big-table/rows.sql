INSERT INTO sources SELECT i, 's' || i FROM generate_series(1, 5) i;
INSERT INTO events (source_id, happened_at, payload) SELECT 1 + i % 5, date '2024-01-01' + i, jsonb_build_object('n', i) FROM generate_series(1, 900) i;
