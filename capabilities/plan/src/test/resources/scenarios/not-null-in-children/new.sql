INSERT INTO lorries VALUES (1, 'n', 3);
INSERT INTO readings VALUES (1, '2026-02-02', 1);
