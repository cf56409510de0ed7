-- runner: psql
-- rows: orders 5000000
VACUUM FULL orders;
VACUUM (FULL, ANALYZE);
DO $$ BEGIN EXECUTE 'CLUSTER orders USING orders_code_idx'; END $$;
CLUSTER customers USING customers_pkey;
