INSERT INTO readings VALUES (7, '2025-02-02', 6), (7, '2028-02-02', 6);
SELECT count(*) FROM readings_2;
