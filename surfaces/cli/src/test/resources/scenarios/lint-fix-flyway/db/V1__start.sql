CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL
);
CREATE TABLE orders (
    id integer PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    code varchar(50)
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
