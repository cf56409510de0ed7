CREATE TABLE payouts (id bigint PRIMARY KEY, amount numeric(14, 2) NOT NULL, fee_amount double precision NOT NULL DEFAULT 0);
CREATE DOMAIN approximate AS real;
CREATE TABLE products (id bigint PRIMARY KEY, "unitPrice" approximate);
-- A total of money, by its table; by a currency beside it.
CREATE TABLE orders (id bigint PRIMARY KEY, total double precision, tax_total real, total_items real, placed_at timestamptz);
CREATE TABLE trips (id bigint PRIMARY KEY, "grandTotal" real, currency text, total_distance real);
INSERT INTO payouts SELECT n, n, n * 0.1 FROM generate_series(1, 500) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
