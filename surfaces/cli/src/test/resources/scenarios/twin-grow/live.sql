CREATE TABLE kinds (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO kinds SELECT i, 'kind ' || i FROM generate_series(1, 40) i;
CREATE TABLE customers (id integer PRIMARY KEY, city text NOT NULL);
INSERT INTO customers SELECT i, 'city ' || i % 50 FROM generate_series(1, 2000) i;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers, kind_id integer NOT NULL REFERENCES kinds, made_on date NOT NULL, total numeric NOT NULL);
INSERT INTO orders SELECT i, 1 + i * 7919 % 2000, 1 + i % 40, date '2026-01-01' + i / 100, i % 997 FROM generate_series(1, 20000) i;
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
ANALYZE;
