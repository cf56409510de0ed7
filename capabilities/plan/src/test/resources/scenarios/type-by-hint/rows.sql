INSERT INTO things SELECT i, CASE WHEN i % 3 = 0 THEN '' ELSE i::text END, i || '.5' FROM generate_series(1, 300) i;
