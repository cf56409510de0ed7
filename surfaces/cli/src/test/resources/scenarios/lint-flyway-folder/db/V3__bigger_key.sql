ALTER TABLE orders ALTER COLUMN id TYPE bigint;
CREATE INDEX orders_code_idx ON orders (code);
CREATE TABLE notes (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
CREATE INDEX notes_order_id_idx ON notes (order_id);
