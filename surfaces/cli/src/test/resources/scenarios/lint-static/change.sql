SET lock_timeout = '2s';
CREATE TABLE notes (id bigint PRIMARY KEY, body text);
CREATE INDEX notes_body ON notes (body);
ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE orders ALTER COLUMN amount TYPE bigint;
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX CONCURRENTLY orders_note ON orders (note);
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers;
