INSERT INTO readings VALUES (0, '2026-02-02', -2);
DELETE FROM readings WHERE value = -2;
