INSERT INTO docs SELECT max(id) + 1, 3, 'o', 'o' || max(id) FROM docs ON CONFLICT (code) DO NOTHING;
