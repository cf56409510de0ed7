CREATE TABLE orders (id bigint PRIMARY KEY, day date NOT NULL);
INSERT INTO orders SELECT n, date '2026-01-01' FROM generate_series(1, 500) n;
-- Without a key: building its index would count as the one scan it never had.
CREATE TABLE orders_of_the_fair (id bigint NOT NULL, day date NOT NULL);
INSERT INTO orders_of_the_fair SELECT n, date '2024-05-01' FROM generate_series(1, 300) n;
ANALYZE;
DO $$
BEGIN
    FOR n IN 1..200 LOOP
        PERFORM day FROM orders WHERE id = n;
    END LOOP;
END
$$;
SELECT pg_stat_force_next_flush();
