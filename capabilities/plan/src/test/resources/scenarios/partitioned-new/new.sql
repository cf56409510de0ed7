INSERT INTO readings (sensor, at) VALUES (7, '2025-02-02'), (7, '2026-02-02'), (8, '2026-02-02');
