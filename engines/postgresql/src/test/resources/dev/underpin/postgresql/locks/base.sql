-- What the statements beside it meet: a few rows everywhere, so that reading a table can be seen.
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE customers (id bigint PRIMARY KEY, email varchar(50), name text, seen timestamp, CONSTRAINT customers_name_key UNIQUE (name));
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL CONSTRAINT orders_customer_fk REFERENCES customers,
    qty integer, total numeric(10,2), status varchar(20), note text, code char(10), placed timestamp, sent timestamptz,
    data json, net cidr, feeling mood, proven text, checked integer, flag boolean DEFAULT true,
    doubled integer GENERATED ALWAYS AS (qty * 2) STORED
);
ALTER TABLE orders ADD CONSTRAINT orders_proven CHECK (proven IS NOT NULL);
ALTER TABLE orders ADD CONSTRAINT orders_unproven CHECK (checked IS NOT NULL) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_range CHECK (qty >= 0);
CREATE INDEX orders_status ON orders (status);
CREATE INDEX orders_note ON orders (note);
CREATE UNIQUE INDEX orders_code ON orders (id, code);
CREATE UNIQUE INDEX orders_loose ON orders (placed, id);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint, amount integer, label text);
ALTER TABLE items ADD CONSTRAINT items_order_fk FOREIGN KEY (order_id) REFERENCES orders NOT VALID;
CREATE INDEX items_order ON items (order_id);
CREATE TABLE plain (a integer, b text, c integer);
CREATE TABLE sized (id integer, size positive);
CREATE UNLOGGED TABLE scraps (a integer);
CREATE TABLE events (at timestamp NOT NULL, body text) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
INSERT INTO events VALUES ('2020-05-01', 'one'), ('2021-05-01', 'two');
CREATE TABLE events_new (at timestamp NOT NULL, body text);
CREATE TABLE events_ready (at timestamp NOT NULL, body text, CONSTRAINT ready CHECK (at >= '2024-01-01' AND at < '2025-01-01'));
CREATE TABLE logs (at timestamp NOT NULL, body text) PARTITION BY RANGE (at);
CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
INSERT INTO logs VALUES ('2020-05-01', 'one'), ('2022-05-01', 'two');
CREATE TABLE logs_new (at timestamp NOT NULL, body text, CONSTRAINT young CHECK (at >= '2030-01-01'));
CREATE TABLE pets (id integer);
CREATE TABLE cats () INHERITS (pets);
CREATE TABLE strays (id integer);
INSERT INTO customers SELECT i, 'mail' || i, 'name' || i, '2020-01-01' FROM generate_series(1, 3) i;
INSERT INTO orders (id, customer_id, qty, total, status, note, code, placed, sent, data, net, feeling, proven, checked)
SELECT i, i, i, i, 's' || i, 'n' || i, 'c' || i, '2020-01-01', '2020-01-01', '{}', '10.0.0.0/8', 'good', 'p', i FROM generate_series(1, 3) i;
INSERT INTO items SELECT i, i, i, 'l' || i FROM generate_series(1, 3) i;
INSERT INTO plain SELECT i, i, i FROM generate_series(1, 3) i;
INSERT INTO sized VALUES (1, 1);
INSERT INTO scraps VALUES (1);
INSERT INTO events_new VALUES ('2030-05-01', 'three');
INSERT INTO events_ready VALUES ('2024-05-01', 'three');
INSERT INTO logs_new VALUES ('2030-05-01', 'three');
INSERT INTO pets VALUES (1);
INSERT INTO cats VALUES (2);
INSERT INTO strays VALUES (3);
CREATE VIEW order_view AS SELECT id, qty FROM orders;
CREATE MATERIALIZED VIEW order_totals AS SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id;
CREATE UNIQUE INDEX order_totals_key ON order_totals (customer_id);
CREATE SEQUENCE numbers;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON plain FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY mine ON plain USING (true);
CREATE STATISTICS plain_stats ON a, c FROM plain;
