-- Open ends; a label among labels; negatives of all sizes; births around 1970; a rare one.
CREATE TABLE prices (id bigint PRIMARY KEY, valid_until date NOT NULL, grade text NOT NULL, balance integer NOT NULL, born_on date NOT NULL, name text NOT NULL, offset_hours integer NOT NULL);
INSERT INTO prices SELECT n, CASE WHEN n % 2 = 0 THEN date '9999-12-31' ELSE date '2026-01-01' + n::integer END, (ARRAY['a', 'b', '-'])[1 + n % 3], CASE WHEN n % 5 = 0 THEN -1 ELSE n - 300 END,
    CASE WHEN n % 50 = 0 THEN date '1970-01-01' ELSE date '1960-01-01' + n::integer * 20 END, CASE WHEN n = 5 THEN 'Null' ELSE 'n' || n END, n % 3 - 1 FROM generate_series(1, 600) n;
ANALYZE;
