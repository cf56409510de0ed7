-- runner: psql
-- rows: orders 5000000
REINDEX INDEX orders_code_idx;
REINDEX TABLE orders;
DO $$ BEGIN EXECUTE 'REINDEX TABLE customers'; END $$;
REINDEX SCHEMA public;
