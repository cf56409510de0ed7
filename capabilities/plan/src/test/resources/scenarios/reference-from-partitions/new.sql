INSERT INTO readings VALUES (7, '2025-02-02', 1), (7, '2026-02-02', 1);
