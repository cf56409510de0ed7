-- runner: psql
VACUUM (ANALYZE) orders;
CREATE TABLE fresh (id integer PRIMARY KEY);
CLUSTER fresh USING fresh_pkey;
ALTER TABLE orders CLUSTER ON orders_code_idx;
TRUNCATE orders;
