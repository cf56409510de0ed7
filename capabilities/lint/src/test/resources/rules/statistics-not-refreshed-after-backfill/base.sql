CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id bigint NOT NULL, code varchar(50), total numeric(10, 2));
CREATE FUNCTION looks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM count(*) FROM orders; RETURN NEW; END $$;
CREATE TRIGGER customers_looks BEFORE INSERT ON customers FOR EACH ROW EXECUTE FUNCTION looks();
