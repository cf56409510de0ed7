CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, code varchar(50), total numeric(10, 2), placed timestamp);
CREATE INDEX orders_code_idx ON orders (code);
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY customer_id;
CREATE UNIQUE INDEX ON totals (customer_id);
CREATE MATERIALIZED VIEW later AS SELECT * FROM orders WITH NO DATA;
