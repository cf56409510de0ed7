SELECT count(*) FROM readings_1;
SELECT count(*) FROM readings WHERE at >= '2026-01-01';
