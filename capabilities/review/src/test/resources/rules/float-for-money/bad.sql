CREATE TABLE payouts (id bigint PRIMARY KEY, amount numeric(14, 2) NOT NULL, fee_amount double precision NOT NULL DEFAULT 0);
CREATE DOMAIN approximate AS real;
CREATE TABLE products (id bigint PRIMARY KEY, "unitPrice" approximate);
INSERT INTO payouts SELECT n, n, n * 0.1 FROM generate_series(1, 500) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
