CREATE TABLE lines (id bigint PRIMARY KEY, code text UNIQUE, at date);
CREATE INDEX lines_code_idx ON lines (code text_pattern_ops);
CREATE INDEX lines_id_idx ON lines (id) WHERE at IS NULL;
CREATE INDEX orders_code_idx ON orders (code);
DROP INDEX orders_code_idx;
CREATE INDEX orders_code_idx2 ON orders (code);
CREATE INDEX customers_email_idx ON customers (email);
CREATE INDEX customers_email_hash ON customers USING hash (email);
