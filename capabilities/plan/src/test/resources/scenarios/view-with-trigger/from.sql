-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE FUNCTION take() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO orders VALUES (NEW.id, NEW.euros * 100); RETURN NEW; END $$;
CREATE FUNCTION ignore() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE VIEW in_euros AS SELECT id, total / 100 AS euros FROM orders;
CREATE TRIGGER "take it" INSTEAD OF INSERT ON in_euros FOR EACH ROW EXECUTE FUNCTION take();
CREATE TRIGGER ignored INSTEAD OF DELETE ON in_euros FOR EACH ROW EXECUTE FUNCTION ignore();
COMMENT ON TRIGGER "take it" ON in_euros IS 'euros in';
