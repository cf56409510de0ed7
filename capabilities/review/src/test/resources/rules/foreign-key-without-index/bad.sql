CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE CASCADE, billed_to bigint REFERENCES customers);
CREATE INDEX orders_billed_idx ON orders (billed_to) WHERE billed_to > 100;
INSERT INTO customers SELECT generate_series(1, 100);
INSERT INTO orders SELECT n, n % 100 + 1, NULL FROM generate_series(1, 2000) n;
ANALYZE;
