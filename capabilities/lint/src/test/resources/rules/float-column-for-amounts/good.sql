CREATE TABLE products (id bigint PRIMARY KEY, price numeric NOT NULL, weight double precision, fee_rate real, cost bigint);
ALTER TABLE orders ADD COLUMN total_estimate float, ADD COLUMN price_index float;
CREATE VIEW prices AS SELECT total::float AS price FROM orders;
