CREATE TABLE customers (
    id bigint PRIMARY KEY,
    email text NOT NULL UNIQUE,
    name text NOT NULL,
    city text,
    referred_by bigint REFERENCES customers,
    created_at timestamptz NOT NULL,
    profile jsonb
);
CREATE INDEX customers_name ON customers (name);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    number varchar(20) NOT NULL UNIQUE,
    status text NOT NULL,
    total numeric(10, 2) NOT NULL,
    placed_at timestamptz NOT NULL,
    paid_at timestamptz,
    note text
);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_placed ON orders (placed_at);
CREATE TABLE items (
    order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
    line integer NOT NULL,
    product_id integer NOT NULL,
    quantity integer NOT NULL,
    PRIMARY KEY (order_id, line)
);
CREATE TABLE products (id integer PRIMARY KEY, title text NOT NULL, price numeric(10, 2) NOT NULL);
ALTER TABLE items ADD FOREIGN KEY (product_id) REFERENCES products;
INSERT INTO customers
    SELECT i, 'c' || i || '@example.com', 'customer ' || i, 'city ' || i % 50, nullif(i % 20, 0), timestamptz '2026-01-01' + i * interval '1 h', '{}'
      FROM generate_series(1, 5000) i;
INSERT INTO orders
    SELECT i, 1 + i * 7919 % 5000, 'N' || i, (ARRAY['new', 'sent', 'done', 'done'])[1 + i % 4], i % 997, timestamptz '2026-01-01' + i * interval '1 min',
           CASE WHEN i % 100 > 0 THEN timestamptz '2026-02-01' END, repeat('x', i % 60)
      FROM generate_series(1, 50000) i;
INSERT INTO products SELECT i, 'product ' || i, i FROM generate_series(1, 500) i;
INSERT INTO items SELECT 1 + i / 2, i % 2, 1 + i % 500, i % 7 FROM generate_series(0, 79999) i;
-- ANALYZE reads 300 rows for each point of the target: with these all of them, so that it says the same each time.
ALTER TABLE orders ALTER COLUMN id SET STATISTICS 200;
ALTER TABLE items ALTER COLUMN order_id SET STATISTICS 300;
ANALYZE;
