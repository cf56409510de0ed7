-- server: 18, 14
CREATE FUNCTION "Next code"(start integer) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'c' || start + (random() * 1000000)::integer; END $$;
CREATE FUNCTION mine(owner text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT owner = current_user $$;
CREATE FUNCTION large(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT n > 10 $$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE orders (id integer PRIMARY KEY, code text NOT NULL DEFAULT "Next code"(1), owner text);
CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW WHEN (large(OLD.id)) EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touched ON orders IS 'the large ones';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (mine(owner));
COMMENT ON POLICY own ON orders IS 'each her own';
