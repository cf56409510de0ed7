ALTER FUNCTION tax RENAME TO vat;
ALTER FUNCTION open_orders() RENAME TO orders_open;
DO $$ BEGIN EXECUTE 'ALTER PROCEDURE close_orders RENAME TO close_old_orders'; END $$;
