INSERT INTO readings SELECT 7, max(at) + 1, 5 FROM readings WHERE at < '2026-12-01';
SELECT count(*) FROM readings WHERE at < '2026-01-01';
