INSERT INTO readings VALUES (1, '2026-02-02', -1);
INSERT INTO readings VALUES (4, '2026-02-02', -1);
DELETE FROM readings WHERE value < 0;
