-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE FUNCTION "Net of"(total integer, rate numeric DEFAULT 0.2) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT total / (1 + rate)';
CREATE PROCEDURE settle(INOUT n integer) LANGUAGE plpgsql AS $$ BEGIN UPDATE orders SET total = 0 WHERE id = n; END $$;
COMMENT ON FUNCTION "Net of"(integer, numeric) IS 'without tax';
