INSERT INTO "Odd Log" SELECT CASE WHEN i % 2 = 0 THEN 'line ' || i END FROM generate_series(1, 300) i;
