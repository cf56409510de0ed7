CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE UNLOGGED TABLE stock_reservations (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
CREATE UNLOGGED TABLE scores (id bigint PRIMARY KEY);
INSERT INTO scores SELECT n FROM generate_series(1, 800) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
