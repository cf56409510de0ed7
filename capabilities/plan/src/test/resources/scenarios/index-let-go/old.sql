INSERT INTO docs SELECT max(id) + 1, 3, 'o' || max(id) FROM docs ON CONFLICT (title) DO NOTHING;
