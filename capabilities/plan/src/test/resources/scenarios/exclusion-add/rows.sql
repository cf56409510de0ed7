INSERT INTO stays SELECT i, daterange(date '2026-01-01' + 2 * i, date '2026-01-02' + 2 * i) FROM generate_series(1, 300) i;
