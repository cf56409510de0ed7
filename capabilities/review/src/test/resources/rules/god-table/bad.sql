CREATE TABLE customers (id bigint PRIMARY KEY);
DO $$ BEGIN
    FOR n IN 1..60 LOOP EXECUTE format('ALTER TABLE customers ADD c%s text', n); END LOOP;
END $$;
INSERT INTO customers SELECT n FROM generate_series(1, 900) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
