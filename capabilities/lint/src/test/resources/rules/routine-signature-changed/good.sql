-- Old calls find the defaults.
DROP FUNCTION total(bigint);
CREATE FUNCTION total(order_id bigint, currency text DEFAULT 'EUR') RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
-- Another one beside it.
CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1';
-- The same again.
DROP FUNCTION open_orders();
CREATE FUNCTION open_orders() RETURNS TABLE (id bigint, code text) LANGUAGE sql AS 'SELECT id, code FROM orders LIMIT 100';
CREATE FUNCTION fresh(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION fresh;
CREATE FUNCTION fresh(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
