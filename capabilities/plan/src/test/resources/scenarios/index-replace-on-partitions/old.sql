INSERT INTO readings VALUES (7, '2025-06-08', -1), (7, '2026-02-02', -1);
