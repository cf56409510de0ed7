CREATE TABLE coupons (id bigint PRIMARY KEY);
INSERT INTO coupons SELECT generate_series(1, 50);
-- Partial already; unique, since it enforces; mostly present; small; of several columns.
CREATE TABLE orders (id bigint PRIMARY KEY, coupon_id bigint REFERENCES coupons, external_ref bigint, paid_at timestamptz, cancelled_at timestamptz);
CREATE INDEX ON orders (coupon_id) WHERE coupon_id IS NOT NULL;
CREATE UNIQUE INDEX ON orders (external_ref);
CREATE INDEX ON orders (paid_at);
CREATE INDEX ON orders (cancelled_at, id);
INSERT INTO orders SELECT n, CASE WHEN n % 40 = 0 THEN 7 END, CASE WHEN n % 40 = 0 THEN n END, CASE WHEN n % 10 > 0 THEN timestamptz '2026-01-02' END, CASE WHEN n % 40 = 0 THEN timestamptz '2026-01-02' END FROM generate_series(1, 100000) n;
CREATE TABLE tickets (id bigint PRIMARY KEY, solved_at timestamptz);
CREATE INDEX ON tickets (solved_at);
INSERT INTO tickets SELECT n, CASE WHEN n % 40 = 0 THEN timestamptz '2026-01-02' END FROM generate_series(1, 3000) n;
ANALYZE;
