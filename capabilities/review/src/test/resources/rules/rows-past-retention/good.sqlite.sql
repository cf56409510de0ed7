CREATE TABLE visits (id INTEGER PRIMARY KEY, created_at TEXT NOT NULL);
INSERT INTO visits (created_at) VALUES ('2026-01-01 10:00:00'), ('2025-12-01 10:00:00'), ('in May'), ('in June'), ('');
