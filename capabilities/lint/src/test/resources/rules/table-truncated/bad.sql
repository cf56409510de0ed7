-- rows: orders 5000000
TRUNCATE countries;
INSERT INTO countries VALUES ('de', 'Germany'), ('fr', 'France');
TRUNCATE ONLY orders RESTART IDENTITY;
TRUNCATE readings;
DO $$ BEGIN EXECUTE 'TRUNCATE customers CASCADE'; END $$;
