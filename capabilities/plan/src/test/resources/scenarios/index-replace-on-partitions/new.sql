INSERT INTO readings VALUES (7, '2026-02-02', -2) ;
SELECT at FROM readings WHERE value = 17 ORDER BY at DESC;
