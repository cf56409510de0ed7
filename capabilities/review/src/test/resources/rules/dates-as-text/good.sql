-- Versions, document numbers, months, files, days that are none, one date for all, mostly something else.
CREATE TABLE documents (id bigint PRIMARY KEY, release text NOT NULL, number text NOT NULL, month text NOT NULL, file_name text NOT NULL, serial text NOT NULL, opened text NOT NULL, answer text NOT NULL, day date NOT NULL, eight text NOT NULL);
INSERT INTO documents SELECT n, '2026-01-' || lpad((1 + n % 28)::text, 2, '0'), '2026-' || lpad(n::text, 6, '0'), '2026-' || lpad((1 + n % 12)::text, 2, '0'), to_char(date '2026-01-01' + n::integer, 'YYYY-MM-DD'),
    '2026-' || 13 + n % 50 || '-' || 40 + n % 50, '2026-01-01', CASE WHEN n % 5 = 0 THEN '2026-01-0' || 1 + n % 9 ELSE 'word ' || n END, date '2026-01-01' + n::integer, 20260100 + n FROM generate_series(1, 600) n;
ANALYZE;
