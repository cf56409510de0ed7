CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name text);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    code varchar(50),
    state text NOT NULL DEFAULT 'open',
    total numeric(10, 2) NOT NULL,
    placed timestamptz
);

CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
CREATE TABLE countries (code text PRIMARY KEY);
CREATE TABLE cities (name text PRIMARY KEY, country text REFERENCES countries);
CREATE TABLE readings (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE readings_2023 PARTITION OF readings FOR VALUES FROM ('2000-01-01') TO ('2024-01-01');
