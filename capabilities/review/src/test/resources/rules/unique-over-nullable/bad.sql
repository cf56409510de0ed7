CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE price_lists (id bigint PRIMARY KEY);
CREATE TABLE prices (
    id bigint PRIMARY KEY,
    product_id bigint NOT NULL REFERENCES products,
    currency text NOT NULL,
    price_list_id bigint REFERENCES price_lists,
    CONSTRAINT prices_product_currency_list_key UNIQUE (product_id, currency, price_list_id)
);
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX users_email_deleted_idx ON users (email, deleted_at);
INSERT INTO products SELECT generate_series(1, 10);
INSERT INTO price_lists VALUES (1);
INSERT INTO prices SELECT n, n % 10 + 1, 'EUR', CASE WHEN n <= 10 THEN 1 END FROM generate_series(1, 40) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
