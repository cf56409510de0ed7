-- server: 18, 14
CREATE FUNCTION next_code(start integer) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'c' || start + (random() * 1000000)::integer; END $$;
CREATE FUNCTION is_code(code text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT code LIKE 'c%' $$;
CREATE FUNCTION folded(code text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(code) $$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.touched := 1; RETURN NEW; END $$;
CREATE TABLE orders (id integer PRIMARY KEY, code text DEFAULT next_code(1) CHECK (is_code(code)), touched integer);
CREATE INDEX orders_folded ON orders (folded(code));
CREATE TRIGGER touched BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION touch();
