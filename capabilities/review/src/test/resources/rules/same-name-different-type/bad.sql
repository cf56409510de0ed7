CREATE TABLE customers (id bigint PRIMARY KEY, external_ref text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, external_ref varchar(40));
CREATE TABLE payments (id bigint PRIMARY KEY, external_ref bigint NOT NULL);
CREATE TABLE imported_orders (id bigint PRIMARY KEY, customer_id text);
