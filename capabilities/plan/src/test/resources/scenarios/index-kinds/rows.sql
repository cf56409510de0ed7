INSERT INTO docs SELECT i, 'Title ' || i, 'b', ARRAY['t' || i % 7], jsonb_build_object('n', i) FROM generate_series(1, 300) i;
