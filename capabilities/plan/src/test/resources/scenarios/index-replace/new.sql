INSERT INTO docs SELECT max(id) + 1, 3, 'n', 'n' || max(id) FROM docs ON CONFLICT (owner, code) DO NOTHING;
