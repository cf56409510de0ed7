CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, "customerId" bigint NOT NULL);
CREATE INDEX ON orders ("customerId");
-- The name says more than the table, the type is narrower, and no index is there yet.
CREATE TABLE invoices (id bigint PRIMARY KEY, corrected_order_id integer);
INSERT INTO customers SELECT n, 'Customer ' || n FROM generate_series(1, 300) n;
INSERT INTO orders SELECT n, 1 + n % 300 FROM generate_series(1, 2000) n;
INSERT INTO invoices SELECT n, CASE WHEN n % 4 = 0 THEN n END FROM generate_series(1, 1500) n;
-- A tree.
CREATE TABLE categories (id uuid PRIMARY KEY, parent_id uuid);
INSERT INTO categories SELECT md5('category ' || n)::uuid, CASE WHEN n > 5 THEN md5('category ' || n / 5)::uuid END FROM generate_series(1, 400) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
