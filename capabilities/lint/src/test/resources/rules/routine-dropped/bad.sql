-- runner: psql
DROP FUNCTION total(bigint);
DROP FUNCTION tax;
CREATE FUNCTION tax(amount numeric, rate numeric) RETURNS numeric LANGUAGE sql AS 'SELECT round($1 * $2, 2)';
DO $$ BEGIN EXECUTE 'DROP PROCEDURE close_orders'; END $$;
