CREATE TABLE shipments (id bigint PRIMARY KEY, promised text NOT NULL, scanned_at varchar(40) NOT NULL, expected text, "collectedOn" text NOT NULL);
INSERT INTO shipments SELECT n, to_char(date '2026-01-01' + n::integer, 'YYYY-MM-DD'), to_char(timestamp '2026-01-01' + n * interval '7 minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    CASE WHEN n % 50 = 0 THEN 'on Tuesday' WHEN n % 3 = 0 THEN to_char(date '2026-01-01' + n::integer % 300, 'DD.MM.YYYY') ELSE to_char(date '2026-01-01' + n::integer % 300, 'MM/DD/YYYY') END,
    to_char(date '2026-01-01' + n::integer % 300, 'Mon DD, YYYY') FROM generate_series(1, 600) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
