CREATE TABLE customers (
    id bigint PRIMARY KEY,
    email text NOT NULL UNIQUE,
    tax_number text UNIQUE,
    name text NOT NULL,
    city text,
    referred_by bigint REFERENCES customers,
    score integer NOT NULL,
    since date NOT NULL
);
CREATE INDEX customers_score ON customers (score);
CREATE INDEX customers_name ON customers (name);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    seller_id bigint REFERENCES customers,
    status text NOT NULL,
    note text,
    total integer NOT NULL,
    placed_at timestamptz NOT NULL,
    shipped_at timestamp
);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_seller ON orders (seller_id);
CREATE INDEX orders_status ON orders (status);
CREATE INDEX orders_note ON orders (note);
CREATE INDEX orders_placed ON orders (placed_at);
CREATE INDEX orders_shipped ON orders (shipped_at);
CREATE TABLE archived_orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    status text NOT NULL
);
CREATE TABLE prices (
    product_id bigint NOT NULL,
    valid_from date NOT NULL,
    price integer NOT NULL,
    currency text,
    PRIMARY KEY (product_id, valid_from)
);
INSERT INTO customers
    SELECT i, 'c' || i || '@example.com', nullif(i % 7, 0) || '-' || i, 'customer ' || i % 900, 'city ' || i % 50, nullif(i % 20, 0), i % 1000,
           date '2020-01-01' + i % 2000
      FROM generate_series(1, 5000) i;
INSERT INTO orders
    SELECT i, 1 + i * 7919 % 2500, CASE WHEN i % 3 > 0 THEN 1 + i % 4000 END, (ARRAY['new', 'sent', 'done', 'done'])[1 + i % 4], nullif('note ' || i % 500, 'note 0'),
           i % 997, timestamptz '2026-01-01' + i * interval '1 min', timestamp '2026-01-02' + i * interval '1 min'
      FROM generate_series(1, 50000) i;
INSERT INTO archived_orders SELECT i, 1 + i % 5000, 'done' FROM generate_series(100001, 110000) i;
INSERT INTO prices SELECT i % 500, date '2020-01-01' + i / 500, i % 97, nullif('EUR', CASE WHEN i % 11 = 0 THEN 'EUR' END) FROM generate_series(1, 50000) i;
ANALYZE;
