CREATE FUNCTION orders_count() RETURNS bigint SECURITY DEFINER SET search_path = '' LANGUAGE sql AS 'SELECT count(*) FROM public.orders';
CREATE FUNCTION parsed() RETURNS bigint SECURITY DEFINER LANGUAGE sql RETURN (SELECT count(*) FROM orders);
CREATE FUNCTION later() RETURNS int SECURITY DEFINER LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION later() SET search_path = pg_catalog, pg_temp;
CREATE FUNCTION invoker() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- It was so before.
CREATE OR REPLACE FUNCTION open_before() RETURNS bigint SECURITY DEFINER LANGUAGE sql AS 'SELECT count(*) + 0 FROM public.orders';
