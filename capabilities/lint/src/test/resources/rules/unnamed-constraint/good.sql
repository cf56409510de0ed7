ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint REFERENCES orders, CHECK (id > 0));
ALTER TABLE orders ADD COLUMN "check" text;
