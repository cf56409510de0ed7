-- rows: orders 5000000
DROP INDEX orders_code_idx;
DO $$ BEGIN EXECUTE 'DROP INDEX orders_placed_idx'; END $$;
DROP INDEX events_kind_idx;
