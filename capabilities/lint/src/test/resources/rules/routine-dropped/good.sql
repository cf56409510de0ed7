DROP FUNCTION tax;
CREATE FUNCTION tax(amount numeric, rate numeric) RETURNS numeric LANGUAGE sql AS 'SELECT round($1 * $2, 2)';
CREATE OR REPLACE FUNCTION total(order_id bigint) RETURNS numeric LANGUAGE sql AS 'SELECT 2.0';
-- Told as a routine with other arguments.
DROP PROCEDURE close_orders;
CREATE PROCEDURE close_orders(before timestamptz) LANGUAGE sql AS 'UPDATE orders SET state = ''closed'' WHERE placed < $1';
-- Code cannot call it.
DROP FUNCTION touched();
CREATE FUNCTION passing() RETURNS int LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION passing();
