CREATE TABLE customers (id integer PRIMARY KEY);
CREATE TABLE purchases (
    id serial PRIMARY KEY,
    customer_id integer REFERENCES customers (id),
    total integer CHECK (total > 0),
    code text UNIQUE
);
CREATE INDEX purchases_customer_idx ON purchases (customer_id);
