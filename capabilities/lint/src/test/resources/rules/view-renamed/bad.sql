ALTER VIEW open_orders RENAME TO orders_open;
DO $$ BEGIN EXECUTE 'ALTER MATERIALIZED VIEW totals RENAME TO totals_by_customer'; END $$;
