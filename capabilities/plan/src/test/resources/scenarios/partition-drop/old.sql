SELECT count(*) FROM readings WHERE at < '2025-01-01';
UPDATE readings SET value = 1 WHERE at = '2024-08-01';
