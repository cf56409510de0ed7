INSERT INTO customers SELECT i, 'paid' FROM generate_series(1, 50) i;
INSERT INTO orders (id, state, past) SELECT i, CASE WHEN i % 2 = 0 THEN 'paid' ELSE 'new' END::state, ARRAY['new', 'paid']::state[] FROM generate_series(1, 2000) i;
