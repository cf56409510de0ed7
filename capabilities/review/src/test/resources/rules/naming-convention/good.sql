CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL CHECK (total > 0), code text UNIQUE);
CREATE INDEX orders_total_idx ON orders (total);
CREATE TABLE alembic_version (version_num text NOT NULL);
