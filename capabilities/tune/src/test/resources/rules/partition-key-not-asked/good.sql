SELECT count(*) FROM events WHERE kind = 'x' AND at > '2026-02-03';
SELECT count(*) FROM events;
