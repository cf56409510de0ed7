CREATE OR REPLACE FUNCTION "Net of"(total integer, rate numeric DEFAULT 0.19) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT round(total / (1 + rate), 2)';
CREATE OR REPLACE PROCEDURE settle(INOUT n integer) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN UPDATE orders SET total = 0 WHERE id = n; n := 0; END $$;
