INSERT INTO readings VALUES (7, '2026-02-02', -2) ;
DELETE FROM readings WHERE value = -2;
