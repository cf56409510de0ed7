INSERT INTO readings SELECT max(id) + 1, '2025-03-03', 7 FROM readings ON CONFLICT (id, at) DO NOTHING;
