ALTER FUNCTION total(bigint) RENAME TO order_total;
CREATE FUNCTION total(order_id bigint) RETURNS numeric LANGUAGE sql AS 'SELECT order_total($1)';
ALTER FUNCTION touched() RENAME TO touch_row;
ALTER FUNCTION tax STABLE;
CREATE FUNCTION fresh(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION fresh(int) RENAME TO fresher;
