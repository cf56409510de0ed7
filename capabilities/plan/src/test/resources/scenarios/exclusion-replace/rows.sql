INSERT INTO stays SELECT i, daterange(date '2026-01-01' + 2 * i, date '2026-01-02' + 2 * i), circle(point(i, i), 1) FROM generate_series(1, 300) i;
