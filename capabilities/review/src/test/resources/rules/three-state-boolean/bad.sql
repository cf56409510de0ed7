CREATE TABLE contacts (
    id bigint PRIMARY KEY,
    marketing_opt_in boolean,
    "isActive" boolean,
    archived boolean DEFAULT false,
    verified boolean DEFAULT true
);
INSERT INTO contacts SELECT n, n % 3 = 0, true, CASE WHEN n % 2 = 0 THEN false END, true FROM generate_series(1, 1000) n;
UPDATE contacts SET marketing_opt_in = NULL WHERE id % 5 = 0;
ANALYZE;
SELECT pg_stat_force_next_flush();
