CREATE TABLE orders (id bigint PRIMARY KEY, customer_ref integer NOT NULL);
CREATE INDEX orders_customer ON orders (customer_ref);
