CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id bigint NOT NULL, product_id bigint, code varchar(50), total numeric(10, 2));
CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2020 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE events_2021 PARTITION OF events FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
