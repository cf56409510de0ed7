INSERT INTO users (name) SELECT 'F' || i || ' L' || i FROM generate_series(1, 300) i;
