SELECT count(*) FROM events WHERE at::date = date '2026-02-03';
