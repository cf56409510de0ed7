CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name text);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    code varchar(50),
    state text NOT NULL DEFAULT 'open',
    total numeric(10, 2) NOT NULL,
    placed timestamptz
);

CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE diary (id bigint PRIMARY KEY, mood mood);
CREATE VIEW big_spenders AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY customer_id;
CREATE MATERIALIZED VIEW spending AS SELECT sum(total) AS total FROM big_spenders;
CREATE SEQUENCE ticket;
CREATE TABLE tickets (number bigint PRIMARY KEY DEFAULT nextval('ticket'));
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touched();
