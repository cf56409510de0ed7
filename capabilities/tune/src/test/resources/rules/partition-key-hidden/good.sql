SELECT count(*) FROM events WHERE at >= '2026-02-03' AND at < '2026-02-04';
SELECT count(*) FROM events WHERE at >= '2026-02-03' AND at < '2026-02-04' AND extract(hour FROM at) = 3;
