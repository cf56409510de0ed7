CREATE INDEX orders_some_idx ON orders (customer_id, code, placed) INCLUDE (total);
CREATE TABLE lines (a int, b int, c int, d int, PRIMARY KEY (a, b, c, d));
CREATE INDEX orders_brin ON orders USING brin (id, customer_id, placed, total);
