-- server: 18, 14
CREATE TABLE customers (id integer PRIMARY KEY);
CREATE TABLE orders (
    id serial PRIMARY KEY,
    customer_id integer REFERENCES customers (id),
    total integer CONSTRAINT positive CHECK (total > 0),
    code text UNIQUE
);
CREATE INDEX by_customer ON orders (customer_id);
