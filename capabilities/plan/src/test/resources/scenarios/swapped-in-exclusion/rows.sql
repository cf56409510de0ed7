INSERT INTO plots SELECT i, box(point(3 * i, 0), point(3 * i + 1, 1)) FROM generate_series(1, 200) i;
