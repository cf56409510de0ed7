SELECT count(*) FROM readings WHERE at >= '2025-01-01';
