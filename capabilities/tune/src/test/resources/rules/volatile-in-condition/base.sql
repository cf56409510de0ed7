CREATE TABLE orders (number text, customer_id bigint NOT NULL, placed_at timestamptz NOT NULL);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_placed ON orders (placed_at);
CREATE FUNCTION me() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN 7; END $$;
