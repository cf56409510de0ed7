-- runner: psql
ALTER TABLE customers DROP COLUMN parent_id;
ALTER TABLE lines DROP CONSTRAINT lines_product_id_fkey;
DROP TABLE lines, orders, products, customers;
CREATE TABLE fresh (id bigint PRIMARY KEY);
CREATE TABLE fresher (id bigint REFERENCES fresh);
DROP TABLE fresher;
