DROP FUNCTION total(bigint);
CREATE FUNCTION total(order_id bigint, currency text) RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
DROP FUNCTION open_orders();
CREATE FUNCTION open_orders() RETURNS SETOF orders LANGUAGE sql AS 'SELECT * FROM orders';
DO $$ BEGIN
    DROP PROCEDURE close_orders(date);
    CREATE PROCEDURE close_orders(before timestamptz) LANGUAGE sql AS 'SELECT 1';
END $$;
