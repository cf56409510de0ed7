-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, "Total" integer NOT NULL CHECK ("Total" > 0), code text);
CREATE INDEX orders_total ON orders ("Total");
CREATE VIEW listed AS SELECT id, "Total" FROM orders;
CREATE TYPE mood AS ENUM ('calm');
CREATE DOMAIN amount AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE SEQUENCE numbers;
CREATE FUNCTION one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE two() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE three(integer) (SFUNC = int4pl, STYPE = integer);
CREATE FUNCTION say() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER said AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION say();
CREATE RULE kept AS ON DELETE TO orders DO ALSO NOTHING;
CREATE POLICY seen ON orders USING (true);
CREATE STATISTICS stats ON id, "Total" FROM orders;
CREATE PUBLICATION offered FOR TABLE orders;
COMMENT ON TABLE orders IS 'what is sold';
COMMENT ON COLUMN orders."Total" IS 'gone soon';
COMMENT ON SEQUENCE numbers IS 'gone soon';
