CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, code varchar(50), total numeric(10, 2), placed timestamp);
CREATE INDEX orders_code_idx ON orders (code);
CREATE VIEW orders_codes AS SELECT id, code FROM orders;
CREATE VIEW orders_lower AS SELECT lower(code) AS code FROM orders_codes;
CREATE FUNCTION keep_email() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$;
CREATE TRIGGER "Keep" BEFORE UPDATE OF email ON customers FOR EACH ROW EXECUTE FUNCTION keep_email();
