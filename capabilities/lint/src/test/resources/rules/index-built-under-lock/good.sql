-- runner: psql
CREATE INDEX CONCURRENTLY orders_code_idx ON orders (code);
CREATE TABLE fresh (id integer, other integer);
CREATE INDEX ON fresh (other);
