CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint NOT NULL, place integer, code text UNIQUE, number integer, UNIQUE NULLS NOT DISTINCT (order_id, place));
ALTER TABLE lines ADD UNIQUE (order_id, number);
ALTER TABLE lines ALTER COLUMN number SET NOT NULL;
CREATE UNIQUE INDEX orders_code_placed_key ON orders (code, placed);
